using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports;

/// <summary>A report (melding): who reports what about whom. It never changes after it was received.</summary>
/// <param name="Kind">Which desk the reporter addressed.</param>
/// <param name="Reference">The sender's own reference: with the sender it identifies the report.</param>
/// <param name="Written">When the reporter wrote it.</param>
/// <param name="Request">What the reporter asks for.</param>
/// <param name="FeedbackWanted">Whether the reporter wants to hear what became of it.</param>
/// <param name="Reporter">Who reports.</param>
/// <param name="Situation">What worries the reporter.</param>
/// <param name="Incidents">The incidents that led to the report; may be empty.</param>
/// <param name="Persons">Whom it concerns; at least one.</param>
public sealed record Report(
    ReportKind Kind,
    string Reference,
    DateTimeOffset Written,
    string? Request,
    bool FeedbackWanted,
    Reporter Reporter,
    Situation Situation,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Person> Persons) : PersonalData
{
    /// <summary>
    /// The organisation in whose name it was sent, where the message says so (StUF zender/organisatie): one client, such as CORV,
    /// sends for many, and each has references of its own. Null where the client reports for itself.
    /// </summary>
    public string? Organisation { get; init; }
}

/// <summary>The desk that a report is addressed to.</summary>
public enum ReportKind
{
    /// <summary>Veilig Thuis.</summary>
    VT,

    /// <summary>Niet-acute zorg.</summary>
    NAZ,

    /// <summary>Zorg- en Veiligheidshuis.</summary>
    ZVH,
}

/// <summary>Who reports.</summary>
/// <param name="Capacity">The code of list "melder.hoedanigheid", such as <c>politie</c> or <c>huisarts</c>.</param>
/// <param name="Name">The name of the person or team.</param>
/// <param name="PhoneNumber">Where to reach the reporter.</param>
/// <param name="EmailAddress">Where to reach the reporter.</param>
/// <param name="MayBeDisclosed">Whether the household may know who reported; null where nothing was said.</param>
/// <param name="ShieldingGround">Why a professional's identity is shielded (Uitvoeringsbesluit Wmo 2015, art. 4.1.8 lid 3).</param>
public sealed record Reporter(
    string Capacity, string? Name, string? PhoneNumber, string? EmailAddress, bool? MayBeDisclosed, string? ShieldingGround) : PersonalData;

/// <summary>What worries the reporter.</summary>
/// <param name="Outline">The situation in the reporter's words.</param>
/// <param name="Details">More of it.</param>
/// <param name="Violence">Codes of list "aardGeweld".</param>
/// <param name="Signals">Codes of list "signalen"; an unknown code is kept as it came.</param>
/// <param name="Answers">Answers to the questions VT-001 to VT-007.</param>
/// <param name="StalkingRisk">SASH: <c>laag</c>, <c>matig</c> or <c>hoog</c>.</param>
/// <param name="Meldcode">The professional's answers in the afwegingskader.</param>
public sealed record Situation(
    string Outline,
    string? Details,
    IReadOnlyList<string> Violence,
    IReadOnlyList<string> Signals,
    IReadOnlyList<Answer> Answers,
    string? StalkingRisk,
    Meldcode? Meldcode) : PersonalData;

/// <summary>One question of the chain's list with its answer.</summary>
public sealed record Answer(string Question, string Text) : PersonalData;

/// <summary>The step 4 and 5 weighing of the meldcode (Besluit verplichte meldcode, art. 2).</summary>
/// <param name="WeighingQuestion">Which of the five questions led to the report, 1 to 5.</param>
/// <param name="HelpAccepted">Whether those involved accept help.</param>
public sealed record Meldcode(int? WeighingQuestion, bool? HelpAccepted);

/// <summary>Something that happened.</summary>
/// <param name="Id">The reporter's number for it; the BVH number for the police.</param>
/// <param name="Happened">When.</param>
/// <param name="Location">Where.</param>
/// <param name="Description">What.</param>
public sealed record Incident(string? Id, DateTimeOffset? Happened, string? Location, string? Description) : PersonalData;

/// <summary>What a person is in a report (list "heeftBetrekkingOp.hoedanigheid").</summary>
public enum Capacity
{
    /// <summary>slachtoffer</summary>
    Victim,

    /// <summary>pleger</summary>
    Perpetrator,

    /// <summary>getuige</summary>
    Witness,

    /// <summary>kind</summary>
    Child,

    /// <summary>partner</summary>
    Partner,

    /// <summary>exPartner</summary>
    ExPartner,

    /// <summary>ouder</summary>
    Parent,

    /// <summary>huisgenoot</summary>
    Housemate,

    /// <summary>betrokkene</summary>
    Involved,

    /// <summary>professional: works with the household, and never links two reports</summary>
    Professional,
}
