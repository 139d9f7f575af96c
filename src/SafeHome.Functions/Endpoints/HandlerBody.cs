using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>What a member of staff does to who has a case in hand, as it is sent in.</summary>
public sealed record HandlerBody(
    [property: JsonPropertyName("actie")] string? Action,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>Take a case in hand that nobody has.</summary>
    internal const string Claim = "oppakken";

    /// <summary>Take it over from a colleague.</summary>
    internal const string TakeOver = "overnemen";

    /// <summary>Give it back.</summary>
    internal const string GiveBack = "teruggeven";

    /// <summary>The command; or every fault of the body.</summary>
    internal (ICaseCommand? Command, IReadOnlyList<InvalidParam> Faults) ToCommand()
    {
        var faults = new List<InvalidParam>();
        if (Action is not (Claim or TakeOver or GiveBack))
            faults.Add(new InvalidParam("/actie", Action is null ? "required" : "code", $"Kies {Claim}, {TakeOver} of {GiveBack}."));
        if (Action is Claim && Reason is not null) faults.Add(new InvalidParam("/reden", "notAllowed", "Oppakken vraagt geen reden."));
        if (Explanation.IsTooLong(Reason)) faults.Add(Explanation.TooLong("/reden"));
        if (faults.Count > 0) return (null, faults);
        return (Action switch { Claim => new ClaimCase(), TakeOver => new TakeOverCase(Reason), _ => new GiveBackCase(Reason) }, []);
    }
}

/// <summary>Who has a case in hand.</summary>
public sealed record HandlerView(
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("sinds")] DateTime Since)
{
    internal static HandlerView? Of(Handler? handler) => handler is null ? null : new HandlerView(handler.Name, handler.Since.UtcDateTime);
}

/// <summary>What became of it.</summary>
public sealed record HandlerChange(
    [property: JsonPropertyName("actie")] string Action,
    [property: JsonPropertyName("behandelaar")] HandlerView? Handler);
