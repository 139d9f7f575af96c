using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>The stuurgegevens of a message: from whom to whom, under which reference.</summary>
/// <param name="Sender">The zender; null where the message does not say.</param>
/// <param name="Receiver">The ontvanger; null where the message does not say.</param>
/// <param name="Reference">The referentienummer; null where the message does not say, empty where it has one without a value.</param>
/// <param name="Sent">The tijdstipBericht; null where it is none.</param>
public sealed record ControlData(StufParty? Sender, StufParty? Receiver, string? Reference, DateTimeOffset? Sent) : PersonalData
{
    /// <summary>Of a message of which nothing could be read.</summary>
    public static ControlData None { get; } = new(null, null, null, null);

    internal static ControlData Read(StufXml xml)
    {
        var data = None;
        foreach (var name in xml.Children())
        {
            data = name switch
            {
                "zender" => data with { Sender = StufParty.Read(xml) },
                "ontvanger" => data with { Receiver = StufParty.Read(xml) },
                "referentienummer" => data with { Reference = xml.Value() ?? "" },
                "tijdstipBericht" => data with { Sent = StufDate.Moment(xml.Value()) },
                _ => data,
            };
        }

        return data;
    }
}

/// <summary>A system that sends or receives messages.</summary>
/// <param name="Organisation">The organisation; null where the message does not say, empty where it says so without a value.</param>
/// <param name="Application">Its application.</param>
/// <param name="Administration">A part of the organisation.</param>
/// <param name="User">Who works with it.</param>
public sealed record StufParty(string? Organisation, string? Application, string? Administration, string? User) : PersonalData
{
    internal static StufParty Read(StufXml xml)
    {
        var party = new StufParty(null, null, null, null);
        foreach (var name in xml.Children())
        {
            party = name switch
            {
                "organisatie" => party with { Organisation = xml.Value() ?? "" },
                "applicatie" => party with { Application = xml.Value() },
                "administratie" => party with { Administration = xml.Value() },
                "gebruiker" => party with { User = xml.Value() },
                _ => party,
            };
        }

        return party;
    }
}
