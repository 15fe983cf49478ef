package dev.kontor.acceptance;

/// The persons and companies of the demo feed, by what makes each interesting.
final class Demo {

    static final String PASSWORD = "Kontor-Demo-1";

    /// Works for [#NORDLICHT] and [#PETERSEN].
    static final String OF_TWO_COMPANIES = "katrin.petersen@kontor.example";

    /// Works for [#CARPATHIA] alone.
    static final String OF_ONE_COMPANY = "ioana.muresan@kontor.example";

    /// May see orders and deliveries of [#HARGREAVES], but neither quotes, invoices nor
    /// credit notes.
    static final String RESTRICTED = "olivia.bennett@kontor.example";

    /// Sees what concerns the workshop of [#NORDLICHT], and of it pipes, fittings and
    /// pumps.
    static final String OF_A_PART = "paul.winter@kontor.example";

    /// Of the supplier; works for no company.
    static final String STAFF = "staff@kontor.example";

    static final String NORDLICHT = "10001";

    static final String CARPATHIA = "10003";

    static final String HARGREAVES = "10005";

    static final String PETERSEN = "10008";

    private Demo() {
    }

}
