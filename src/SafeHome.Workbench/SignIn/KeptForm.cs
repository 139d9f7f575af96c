using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using SafeHome.Core.Persons;

namespace SafeHome.Workbench.SignIn;

/// <summary>What somebody typed when their session was over: it goes along with signing in, and is sent after all if they say so.</summary>
/// <param name="Address">Where it is to be sent.</param>
/// <param name="Fields">What was filled in.</param>
/// <remarks>It travels with the pages and is kept nowhere: who does not sign in takes nothing along.</remarks>
internal sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields) : PersonalData
{
    /// <summary>The field in which it goes along.</summary>
    public const string FieldName = "Kept";

    // Written by the script where no button was pressed: what each button of the form would have said.
    private const string ButtonField = "Knop";

    // Marks of the page that it was typed on: the page that sends it has its own.
    private static readonly string[] MarksOfThePage = ["formulier"];

    /// <summary>The buttons that could have been pressed; none where one was.</summary>
    public IEnumerable<KeptButton> Buttons => Fields.Where(one => one.Name == ButtonField).Select(one => one.Value.Split('|'))
        .Where(parts => parts.Length == 3).Select(parts => new KeptButton(parts[0], parts[1], parts[2]));

    /// <summary>What is sent.</summary>
    public IEnumerable<KeptField> Sent => Fields.Where(one => one.Name != ButtonField);

    /// <summary>Reads it from a form as it was sent; null where that is no form of the pages.</summary>
    /// <param name="request">The request.</param>
    /// <param name="address">Where it was to be sent; null for where it was.</param>
    public static async Task<KeptForm?> OfAsync(HttpRequest request, string? address = null)
    {
        if (!request.HasFormContentType) return null;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var fields = form.Where(one => !MarksOfThePage.Contains(one.Key, StringComparer.Ordinal))
            .SelectMany(one => one.Value.Select(value => new KeptField(one.Key, value ?? "")));
        var to = address ?? request.GetEncodedPathAndQuery();
        return Paths.IsOurs(to) ? new KeptForm(to, [.. fields]) : null;
    }

    /// <summary>Reads it from the field in which it went along; null where there is none.</summary>
    public static KeptForm? Read(string? written)
    {
        try
        {
            return written is { Length: > 0 } && JsonSerializer.Deserialize<KeptForm>(written) is { Fields: not null, Address: not null } kept && Paths.IsOurs(kept.Address) ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it goes along.</summary>
    public string Write() => JsonSerializer.Serialize(new { Address, Fields });
}

/// <summary>A field of it.</summary>
internal sealed record KeptField(string Name, string Value) : PersonalData;

/// <summary>A button of it.</summary>
internal sealed record KeptButton(string Name, string Value, string Text) : PersonalData;
