package org.planwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PasswordRules RULES = new PasswordRules();
    private static final String[] OWN = {"jana.muster@example.org", "Jana Muster", "Stadt Göppingen"};

    @ParameterizedTest
    @CsvSource({"Sommer2026!, short", "12345678901, short", "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊, short"})
    void refusesWhatIsShort(String password, String why) {
        assertThat(RULES.refuse(password, OWN)).contains("identity.password." + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwort1234",
                "Passwort2026!",
                "Sommer2026!!",
                "SommerSommer",
                "Willkommen01",
                "123456789012",
                "aaaaaaaaaaaaaaaaaaaa",
                "password1234",
                "P@ssw0rd1234",
                "qwertz123456",
                "Qwertzuiopü1",
                "1qaz2wsx3edc",
                "JanaMuster12",
                "Göppingen2026",
                "Planwerk2026",
                "iloveyou1234",
                "Schalke04Schalke04",
                "integration2"
            })
    void refusesWhatOthersTryFirst(String password) {
        assertThat(RULES.refuse(password, OWN)).contains("identity.password.known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier ruhige Wörter reichen",
                "Teekanne Nebel Fahrrad",
                "xK9#vQ2mLp4z",
                "мой длинный пароль",
                "كلمة سر طويلة جدا",
                "nachts leuchtet der Turm"
            })
    void takesWhatIsLongAndTheirOwn(String password) {
        assertThat(RULES.refuse(password, OWN)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void refusesWhatIsEndlessWithoutLookingAtIt() {
        assertThat(RULES.refuse("x".repeat(1_000_000), OWN)).contains("identity.password.long");
    }
}
