using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SafeHome.Workbench.Forms;

/// <summary>The form that a request sends. When a colleague was quicker it need not be on the page any more, and who sent it is answered all the same.</summary>
/// <param name="Name">By which the page knows it.</param>
/// <param name="Version">The version of the case that its writer saw; null where it carries none.</param>
internal sealed record SentForm(string Name, int? Version)
{
    // The field in which a Razor component finds the name of its form.
    private const string NameField = "_handler";

    /// <summary>What the name says that the form does; behind a hyphen it may say of what.</summary>
    public string Kind => Name.Split('-')[0];

    /// <summary>The form; null where the request sends none.</summary>
    public static SentForm? Of(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Form[NameField].ToString() is not { Length: > 0 } name) return null;
        var seen = request.Form.FirstOrDefault(field => field.Key.EndsWith(".Version", StringComparison.Ordinal)).Value.ToString();
        return new SentForm(name, int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }
}
