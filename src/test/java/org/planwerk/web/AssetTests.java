package org.planwerk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** What a first visit costs, and that nothing is missing. */
class AssetTests {

    private final Assets assets = new Assets();

    @ParameterizedTest
    @CsvSource({
        "planwerk.css, .gz, 15",
        "workshop.css, .gz, 10",
        "sprite.svg, .gz, 8",
        "FiraSans-Regular.woff2, '', 35",
        "FiraSans-SemiBold.woff2, '', 35",
        "opengraph.png, '', 60"
    })
    void staysSmall(String name, String encoding, long kilobytes) throws IOException {
        assertThat(file(name, encoding).contentLength()).isLessThanOrEqualTo(kilobytes * 1000);
    }

    @ParameterizedTest
    @CsvSource({"planwerk.css", "workshop.css", "sprite.svg", "favicon.svg"})
    void liesBesideItsCompressedForms(String name) {
        assertThat(Stream.of("", ".gz", ".br"))
                .allMatch(encoding -> file(name, encoding).exists());
    }

    @ParameterizedTest
    @EnumSource(StatusSign.class)
    void everyStateHasASymbol(StatusSign sign) throws IOException {
        assertThat(sprite()).contains("id=\"" + sign.symbol() + "\"");
    }

    @ParameterizedTest
    @EnumSource(FateSign.class)
    void everyFateHasASymbol(FateSign sign) throws IOException {
        assertThat(sprite()).contains("id=\"" + sign.symbol() + "\"");
    }

    @Test
    void namesNothingThatIsNotThere() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> assets.url("missing.css"));
    }

    private String sprite() throws IOException {
        return file("sprite.svg", "").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ClassPathResource file(String name, String encoding) {
        return new ClassPathResource("static" + assets.url(name) + encoding);
    }
}
