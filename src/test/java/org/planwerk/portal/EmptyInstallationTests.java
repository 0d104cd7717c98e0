package org.planwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An installation that has just been started. */
@ModuleTest
class EmptyInstallationTests {

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Municipalities municipalities;

    @Test
    void saysHowToAddAMunicipality() {
        var page = get(mvc, "/");

        assertThat(page.select("#kommunen").text()).isEqualTo("Noch ist keine Kommune hier");
        assertThat(page.select("pre").text()).startsWith("./planwerk import");
    }
}
