package org.planwerk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The files that pages load; their addresses change with their content, so that browsers keep them for ever. */
@Component
public class Assets {

    private final Properties addresses = read();

    /** @throws NoSuchElementException if the build made no such file */
    public String url(String name) {
        var address = addresses.getProperty(name);
        if (address == null) {
            throw new NoSuchElementException("asset " + name);
        }
        return address;
    }

    /** The address of one symbol within the sprite. */
    public String symbol(String name) {
        return url("sprite.svg") + "#" + name;
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("assets.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("the build of the web assets has not run", e);
        }
    }
}
