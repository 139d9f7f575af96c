namespace SafeHome.Functions.OpenApi;

/// <summary>What the figures of the lead times mean. Their fields are counts, where elsewhere a field of that name is a moment.</summary>
internal static class LeadTimeTexts
{
    private const string Withheld = "Null: weggelaten, of niet bekend.";

    /// <summary>By schema.</summary>
    public static IReadOnlyDictionary<string, string> OfSchema { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LeadTimesView"] = "De doorlooptijden van wat in een periode ontvangen is.",
        ["LeadTimeLineView"] = "De cijfers van een plaats, of van een bron, urgentie, ontvanger of soort ontvanger daarbinnen.",
        ["FollowUpsView"] = "Hoeveel vervolgmeldingen er waren, naar de fase waarin zij kwamen (CBS 85361NED).",
        ["TermView"] = "Hoe een termijn gehaald is.",
        ["OpenAtAgeView"] = "Wat van één leeftijd nog open is.",
        ["TransferCountsView"] = "Wat er van overdrachten werd.",
        ["MdaPlusPlusView"] = "Wat er van de weg naar MDA++ werd.",
    };

    /// <summary>By schema and field.</summary>
    public static IReadOnlyDictionary<string, string> OfField { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LeadTimesView.periode"] = "De periode waarin ontvangen is.",
        ["LeadTimesView.peildatum"] = "Tot wanneer geteld is.",
        ["LeadTimesView.weergave"] = "`exact`, of `gepubliceerd`: afgerond op vijftallen; onder de tien, en wat dat zou verraden, is weggelaten.",
        ["LeadTimesView.cijfers"] = "Eerst alles samen, dan elke regio voor haar gemeenten.",
        ["LeadTimeLineView.regio"] = "De Veilig Thuis-regio waar het huishouden woont; null voor alle samen.",
        ["LeadTimeLineView.gemeente"] = "De gemeentecode van het CBS, of `onbekend`; null voor een hele regio.",
        ["LeadTimeLineView.naam"] = "De naam van de gemeente of de regio.",
        ["LeadTimeLineView.naar"] = "Waarnaar uitgesplitst is; null voor de plaats als geheel.",
        ["LeadTimeLineView.waarde"] = "De waarde daarvan; null voor de plaats als geheel.",
        ["LeadTimeLineView.ontvangen"] = $"Hoeveel meldingen ontvangen zijn. {Withheld}",
        ["LeadTimeLineView.doorgezet"] = "Wat geen melding voor Veilig Thuis bleek en is doorgezet (VT-00, VT-99): het telt verder nergens mee. Null waar dat niet gegeven wordt.",
        ["LeadTimeLineView.huishoudens"] = "De particuliere huishoudens volgens de laatste telling van het CBS; null waar dat geen hele plaats is.",
        ["LeadTimeLineView.per1000Huishoudens"] = $"Meldingen per 1.000 huishoudens, over de periode zelf. {Withheld}",
        ["LeadTimeLineView.vervolgmeldingen"] = "Hoeveel vervolgmeldingen er waren; null waar dat niet gegeven wordt.",
        ["LeadTimeLineView.termijnen"] = "Hoe de termijnen gehaald zijn; leeg waar dat niet gegeven wordt.",
        ["LeadTimeLineView.overdrachten"] = "Wat er van overdrachten werd; null waar dat niet gegeven wordt.",
        ["LeadTimeLineView.mdaPlusPlus"] = "Wat er van de weg naar MDA++ werd; null waar dat niet gegeven wordt.",
        ["FollowUpsView.tijdensVeiligheidsbeoordeling"] = $"Tijdens de veiligheidsbeoordeling. {Withheld}",
        ["FollowUpsView.naVeiligheidsbeoordeling"] = $"Erna, tijdens dienst of overdracht. {Withheld}",
        ["FollowUpsView.tijdensMonitoring"] = $"Tijdens de monitoring. {Withheld}",
        ["TermView.term"] = "Welke termijn.",
        ["TermView.soort"] = "Of het een norm is of een wettelijke termijn.",
        ["TermView.binnenTermijn"] = $"Hoeveel op tijd klaar waren. {Withheld}",
        ["TermView.teLaat"] = $"Hoeveel te laat klaar waren. {Withheld}",
        ["TermView.openTeLaat"] = $"Hoeveel nog lopen en al te laat zijn. {Withheld}",
        ["TermView.openBinnenTermijn"] = $"Hoeveel nog lopen en op tijd kunnen komen. {Withheld}",
        ["TermView.aandeelBinnenTermijn"] = "Op tijd, als deel van wat klaar of te laat is; van afgeronde aantallen waar die gegeven worden. Null waar een daarvan ontbreekt.",
        ["TermView.streven"] = "Welk deel het veld nastreeft; null waar dat er niet is.",
        ["TermView.mediaanUren"] = "De tijd waarbinnen de helft van wat klaar is klaar was, in uren kalendertijd; gepubliceerd op hele dagen.",
        ["TermView.percentiel90Uren"] = "Hetzelfde voor negen van de tien.",
        ["TermView.openNaarLeeftijd"] = "Wat nog loopt, naar hoe lang al; leeg waar dat niet gegeven wordt.",
        ["OpenAtAgeView.vanDagen"] = "De laagste leeftijd, in dagen vanaf het begin.",
        ["OpenAtAgeView.totEnMetDagen"] = "De hoogste leeftijd; null voor geen grens.",
        ["OpenAtAgeView.open"] = "Hoeveel er nog lopen.",
        ["OpenAtAgeView.openTeLaat"] = "Hoeveel daarvan te laat zijn.",
        ["TransferCountsView.aangeboden"] = $"Hoeveel er aangeboden zijn. {Withheld}",
        ["TransferCountsView.aanvaard"] = $"Hoeveel er aanvaard zijn. {Withheld}",
        ["TransferCountsView.geweigerd"] = $"Hoeveel er geweigerd zijn. {Withheld}",
        ["TransferCountsView.ingetrokken"] = $"Hoeveel Veilig Thuis er terugnam. {Withheld}",
        ["TransferCountsView.verlopen"] = $"Hoeveel er terugkwamen omdat er geen antwoord was. {Withheld}",
        ["TransferCountsView.wachtend"] = $"Hoeveel er nog op antwoord wachten. {Withheld}",
        ["TransferCountsView.mediaanUren"] = "De tijd van aanbod tot aanvaarding waarbinnen de helft van de aanvaarde aanvaard was, in uren kalendertijd.",
        ["TransferCountsView.percentiel90Uren"] = "Hetzelfde voor negen van de tien.",
        ["MdaPlusPlusView.voorgesteld"] = $"Voor hoeveel meldingen de regels MDA++ voorstelden. {Withheld}",
        ["MdaPlusPlusView.aanvaard"] = $"Hoeveel overdrachten aan MDA++ aanvaard zijn. {Withheld}",
        ["MdaPlusPlusView.wachtend"] = $"Hoeveel er nog op antwoord wachten. {Withheld}",
    };
}
