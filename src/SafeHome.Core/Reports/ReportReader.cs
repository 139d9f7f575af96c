namespace SafeHome.Core.Reports;

/// <summary>Reads a report. For what is missing it goes on with a stand-in, so that all faults come to light at once.</summary>
internal static class ReportReader
{
    private const int LongestStory = 1_000_000;

    public static Report Read(JsonFields fields)
    {
        var written = fields.Time("datumTijd", required: true);
        var report = new Report(
            Kind: Enum.Parse<ReportKind>(fields.Code("soort", CodeLists.Kind, required: true) ?? nameof(ReportKind.VT)),
            Reference: fields.Text("referentienummer", longest: 100, required: true) ?? "",
            Written: written ?? DateTimeOffset.MaxValue,
            Request: fields.Text("verzoek"),
            FeedbackWanted: fields.Flag("terugkoppelingGewenst") ?? false,
            Reporter: ReadReporter(fields.Object("melder", required: true)),
            Situation: ReadSituation(fields.Object("zorgelijkeSituatie", required: true)),
            Incidents: [.. fields.Objects("naarAanleidingVan").Select(ReadIncident)],
            Persons: [.. fields.Objects("heeftBetrekkingOp", required: true)
                .Select(person => PersonReader.Read(person, written ?? DateTimeOffset.MaxValue))]);
        fields.RefuseUnread();
        return report;
    }

    private static Reporter ReadReporter(JsonFields? fields)
    {
        if (fields is null) return new Reporter("", null, null, null, null, null);
        var reporter = new Reporter(
            Capacity: fields.Code("hoedanigheid", CodeLists.ReporterCapacity, required: true) ?? "",
            Name: fields.Text("naam", longest: 200),
            PhoneNumber: fields.Text("telefoonnummer"),
            EmailAddress: fields.Text("emailAdres"),
            MayBeDisclosed: fields.Flag("identiteitBekendMaken"),
            ShieldingGround: fields.Text("grondAfscherming"));
        fields.RefuseUnread();
        return reporter;
    }

    private static Situation ReadSituation(JsonFields? fields)
    {
        if (fields is null) return new Situation("", null, [], [], [], null, null);
        var situation = new Situation(
            Outline: fields.Text("situatieSchets", LongestStory, required: true) ?? "",
            Details: fields.Text("nadereOmschrijving", LongestStory),
            Violence: ReadViolence(fields),
            Signals: ReadSignals(fields),
            Answers: [.. fields.Objects("vraagAntwoord").Select(ReadAnswer)],
            StalkingRisk: fields.Code("sashNiveau", CodeLists.StalkingRisk),
            Meldcode: fields.Object("meldcode") is { } meldcode ? ReadMeldcode(meldcode) : null);
        fields.RefuseUnread();
        return situation;
    }

    private static List<string> ReadViolence(JsonFields fields)
    {
        var codes = fields.Texts("aardGeweld");
        foreach (var (code, pointer) in codes)
        {
            if (!CodeLists.IsKnown(CodeLists.Violence, code))
                fields.Findings.Refuse(pointer, "code", "De code staat niet in de lijst 'aardGeweld'.");
        }

        return [.. codes.Select(code => code.Text)];
    }

    private static List<string> ReadSignals(JsonFields fields)
    {
        var codes = fields.Texts("signalen");
        foreach (var (code, pointer) in codes)
        {
            if (!CodeLists.IsKnown(CodeLists.Signal, code))
                fields.Findings.Note(pointer, "signal", "De code staat niet in de lijst 'signalen' en is bewaard zoals hij kwam.");
        }

        return [.. codes.Select(code => code.Text)];
    }

    private static Answer ReadAnswer(JsonFields fields)
    {
        var answer = new Answer(
            fields.Code("vraag", CodeLists.Question, required: true) ?? "",
            fields.Text("antwoord", required: true) ?? "");
        fields.RefuseUnread();
        return answer;
    }

    private static Meldcode ReadMeldcode(JsonFields fields)
    {
        var question = fields.Number("afwegingsvraag");
        if (question is < 1 or > 5)
            fields.Findings.Refuse(fields.Pointer("afwegingsvraag"), "range", "Het afwegingskader heeft de vragen 1 tot en met 5.");
        var meldcode = new Meldcode(question, fields.Flag("hulpGeaccepteerd"));
        fields.RefuseUnread();
        return meldcode;
    }

    private static Incident ReadIncident(JsonFields fields)
    {
        var incident = new Incident(
            Id: fields.Text("id"),
            Happened: fields.Time("datumTijd"),
            Location: fields.Text("locatie"),
            Description: fields.Text("omschrijving", LongestStory));
        fields.RefuseUnread();
        return incident;
    }
}
