using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>Reads the zorgelijke situatie: its description, the questions of the chain, and those involved.</summary>
internal sealed class WorryingSituation(Narrative narrative)
{
    // As many as a report in JSON may name; a message with more was not written about one household.
    private const int MostPersons = 100;

    private readonly List<Answer> _answers = [];
    private readonly List<Person> _persons = [];
    private string _outline = "";

    /// <summary>Those involved; where the message names nobody, one of whom nothing is known.</summary>
    public IReadOnlyList<Person> Persons => _persons.Count > 0 ? _persons : [new InvolvedPerson().ToPerson(DateTimeOffset.MaxValue)];

    /// <summary>Reads the relation with the situation, or the situation itself.</summary>
    public void Read(StufXml xml, DateTimeOffset written)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "gerelateerde": Read(xml, written); break;
                case "omschrijvingZorgelijkeSituatie": _outline = xml.Text() ?? ""; break;
                case "aanvullendeInformatie": narrative.Add("Aanvullende informatie", xml.Text()); break;
                case "bestaandeHulpverlening": Answer("VT-001", xml.Text()); break;
                case "tijdelijkHuisverbod": Answer("VT-002", xml.Text()); break;
                case "aanhouding": Answer("VT-003", xml.Text()); break;
                case "aangifte": Answer("VT-004", xml.Text()); break;
                case "eergerelateerdGeweld": Answer("VT-005", xml.Text()); break;
                case "relevanteRegistratie": Answer("VT-006", xml.Text()); break;
                case "heeftBetrokken": ReadPerson(xml, written); break;
                case "extraElementen": narrative.ReadExtras(xml); break;
            }
        }
    }

    public Situation ToSituation(string? stalkingRisk) => new(
        Outline: _outline,
        Details: narrative.Text,
        Violence: [],
        Signals: [],
        Answers: _answers,
        StalkingRisk: stalkingRisk,
        Meldcode: null);

    private void ReadPerson(StufXml xml, DateTimeOffset written)
    {
        var involved = InvolvedPerson.Read(xml);
        var person = involved.ToPerson(written);
        var about = StufName.Of(person.Name);
        // At the end, so that an answer still begins with yes or no.
        if (involved.SuspectedMinor is { } text) Answer("VT-007", $"{text} (betreft: {about})");
        if (_persons.Count < MostPersons) _persons.Add(person);
        else narrative.Add("Ook betrokken", about);
        narrative.Add(about, involved.Notes);
    }

    private void Answer(string question, string? text)
    {
        if (text is not null) _answers.Add(new Answer(question, text));
    }
}
