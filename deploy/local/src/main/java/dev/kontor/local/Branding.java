package dev.kontor.local;

import java.util.HashMap;
import java.util.Map;

/// What the environment of `./kontor` says about how the portal of this supplier looks (F-023); handed on to the services
/// and to Keycloak.
public final class Branding {

    private static final Map<String, String> DEFAULTS = Map.of("KONTOR_BRANDING_NAME", "Kontor",
            "KONTOR_BRANDING_COLOR", "", "KONTOR_BRANDING_LOGO", "", "KONTOR_BRANDING_IMPRINT", "",
            "KONTOR_BRANDING_PRIVACY", "");

    private Branding() {
    }

    public static Map<String, String> ofThisEnvironment() {
        var variables = new HashMap<String, String>();
        DEFAULTS.forEach((variable, otherwise) -> variables.put(variable, configured(variable, otherwise)));
        return variables;
    }

    public static String configured(String variable, String otherwise) {
        var value = System.getenv(variable);
        return (value == null || value.isBlank()) ? otherwise : value;
    }

}
