namespace SafeHome.Core.Reports.Stuf;

/// <summary>Reads the object of a <c>vtMeldingDi01</c>: the incident, the situation, those informed, and who reports.</summary>
internal sealed class VtMelding
{
    private readonly Narrative _narrative = new();
    private readonly ReportingUnit _unit = new();
    private readonly WorryingSituation _situation;
    private DateTimeOffset _written;
    private string? _request;
    private string? _stalkingRisk;
    private Incident _incident = new(null, null, null, null);

    private VtMelding(ControlData control)
    {
        // Where nothing says when it was written, no birth date is too late.
        _written = control.Sent ?? DateTimeOffset.MaxValue;
        _situation = new WorryingSituation(_narrative);
    }

    public static Report Read(StufXml xml, ControlData control)
    {
        var melding = new VtMelding(control);
        var saysWhat = false;
        foreach (var name in xml.Children())
        {
            saysWhat |= name is "betreft";
            melding.ReadField(xml, name);
        }

        if (!saysWhat) throw StufReport.Missing("object/betreft");
        return melding.ToReport(control);
    }

    private void ReadField(StufXml xml, string name)
    {
        switch (name)
        {
            case "identificatieVtMelding": _incident = _incident with { Id = xml.Value() }; break;
            case "datumMelding": ReadWritten(xml); break;
            case "datumIncident": ReadHappened(xml); break;
            case "locatieIncident": _incident = _incident with { Location = xml.Text() }; break;
            case "omschrijvingIncident": _incident = _incident with { Description = xml.Text() }; break;
            case "indicatieAgenderingAfstemmingsoverlegGewenst": ReadRequest(xml.Text()); break;
            case "contactgegevensVerdiepingOpInfo": _unit.ReadContact(xml); break;
            case "informering": _narrative.Add("Informering", xml.Text()); break;
            case "indicatieSASHIngevuld": _narrative.Add("SASH ingevuld", xml.Text()); break;
            case "SASHniveau": ReadStalkingRisk(xml.Text()); break;
            case "betreft": _situation.Read(xml, _written); break;
            case "isGeinformeerdAan": InformedPerson.Read(xml, _narrative); break;
            case "isIngediendDoor": _unit.ReadOrganisation(xml, _narrative); break;
            case "extraElementen": _narrative.ReadExtras(xml); break;
        }
    }

    private void ReadWritten(StufXml xml)
    {
        var date = StufDate.Read(xml);
        if (StufDate.StartOf(date) is { } day) _written = day;
        else _narrative.Add("Datum van de melding", date);
    }

    private void ReadHappened(StufXml xml)
    {
        var date = StufDate.Read(xml);
        _incident = _incident with { Happened = StufDate.StartOf(date) };
        if (_incident.Happened is null) _narrative.Add("Datum van het incident", date);
    }

    private void ReadRequest(string? wanted)
    {
        if (wanted is not null) _request = $"Agendering in het afstemmingsoverleg gewenst: {wanted}";
    }

    private void ReadStalkingRisk(string? level)
    {
        if (CodeLists.IsKnown(CodeLists.StalkingRisk, level)) _stalkingRisk = level;
        else _narrative.Add("SASH-niveau", level);
    }

    private Report ToReport(ControlData control) => new(
        Kind: ReportKind.VT,
        Reference: control.Reference!,
        Written: _written,
        Request: _request,
        FeedbackWanted: true,
        Reporter: _unit.ToReporter(),
        Situation: _situation.ToSituation(_stalkingRisk),
        Incidents: [_incident],
        Persons: _situation.Persons)
    {
        Organisation = control.Sender!.Organisation,
    };
}
