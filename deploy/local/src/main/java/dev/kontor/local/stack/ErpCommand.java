package dev.kontor.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `kontor erp …`: hands everything behind it to the ERP simulator.
@Command(name = "erp", description = "Acts as the ERP: demo feed, import of real invoices, persons, replay.")
final class ErpCommand implements Callable<Integer> {

    // picocli adds to the list
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return CommandTool.ERP.run(Stack.ofThisMachine(), this.arguments, null);
    }

}
