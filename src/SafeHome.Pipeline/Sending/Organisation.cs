using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Sending;

/// <summary>An organisation as it signs messages.</summary>
/// <param name="Oin">Its OIN.</param>
/// <param name="Name">Its name.</param>
public sealed record Organisation(Oin Oin, string Name)
{
    /// <summary>The system of that organisation which sends: this app.</summary>
    public const string Application = "SafeHome";
}
