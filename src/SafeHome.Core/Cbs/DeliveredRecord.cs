using SafeHome.Core.Persons;

namespace SafeHome.Core.Cbs;

/// <summary>A record of a delivery, before it is laid out.</summary>
/// <param name="Kind">The name of its kind in the layout.</param>
/// <param name="Fields">The values by the name of their field; what is not known is not among them, or null.</param>
public sealed record DeliveredRecord(string Kind, IReadOnlyDictionary<string, IEnumerable<string>?> Fields) : PersonalData
{
    /// <summary>A record of fields that hold one value each, or several.</summary>
    internal static DeliveredRecord Of(string kind, params (string Name, object? Value)[] fields) => new(
        kind,
        fields.ToDictionary(
            field => field.Name,
            field => field.Value switch
            {
                null => null,
                IEnumerable<string> several => several,
                var one => [one.ToString()!],
            },
            StringComparer.Ordinal));

    /// <summary>The values of a field, in order; none where it is not known.</summary>
    public IEnumerable<string> Values(string field) => Fields.GetValueOrDefault(field) ?? [];
}
