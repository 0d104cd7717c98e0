package org.planwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A municipality whose plan has not come yet. */
@ModuleTest
class EmptyTownTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysThatThereIsNoPlanYet() {
        var page = get(mvc, town());

        assertThat(page.select("h1").text()).isEqualTo("Hier steht noch kein Plan");
        assertThat(page.text()).contains("Noch nichts Neues.");
    }

    @Test
    void saysSoOnThePagesOfThePlanAndOfTheResolutions() {
        assertThat(get(mvc, town() + "/plan").text()).contains("Hier steht noch kein Plan.");
        assertThat(get(mvc, town() + "/beschluesse").text())
                .contains("Zu diesem Plan ist noch kein Beschluss eingetragen.");
        assertThat(get(mvc, town() + "/en/plan").text()).contains("There is no plan here yet.");
    }

    private static String town() {
        return "/" + Tenant.get().slug();
    }
}
