package dev.kontor.local.stack;

import java.util.HashMap;
import java.util.Map;

/// The environment of command line tools: where the stack is and the operator's secret.
record ToolEnvironment(Stack stack) {

    Map<String, String> variables() {
        var ports = this.stack.ports();
        var variables = new HashMap<String, String>();
        variables.put("KONTOR_HOME", this.stack.home().folder().toString());
        variables.put("KONTOR_PORT", "" + ports.base());
        variables.put("KONTOR_PUBLIC_URL", this.stack.environment().publicUrl());
        variables.put("KONTOR_KEYCLOAK_URL", this.stack.environment().keycloakUrl());
        variables.put("KONTOR_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.at(PortBlock.KAFKA));
        variables.put("KONTOR_KAFKA_PROPERTIES", KafkaLogin.file(this.stack.home(), "erp-simulator").toString());
        variables.put("KONTOR_OPERATOR_CLIENT_SECRET", this.stack.secrets().get("operator.client-secret"));
        for (var service : Services.ALL) {
            variables.put(service.addressVariable(), "http://127.0.0.1:" + ports.at(service.portOffset()));
        }
        return variables;
    }

}
