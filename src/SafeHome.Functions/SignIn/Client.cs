using SafeHome.Core.Persons;

namespace SafeHome.Functions.SignIn;

/// <summary>An organisation that may call the interface.</summary>
/// <param name="Name">How it is called in the history of cases.</param>
/// <param name="Role">What it may do; one of <see cref="Roles"/>.</param>
/// <param name="Oin">By which the chain knows it.</param>
/// <param name="Regions">For triage and statistics: the Veilig Thuis regions whose cases it sees.</param>
/// <param name="Receivers">For receivers: the receivers it answers for; a <c>*</c> at the end stands for anything.</param>
/// <param name="Keys">Its keys: the current one, and while it is being replaced the next one as well.</param>
public sealed record Client(
    string Name, string Role, Oin Oin, IReadOnlySet<string> Regions, IReadOnlyList<string> Receivers, IReadOnlyList<ClientKey> Keys)
{
    /// <summary>Whether it answers for that receiver.</summary>
    public bool AnswersFor(string receiver) => Receivers.Any(pattern => pattern.EndsWith('*')
        ? receiver.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : receiver == pattern);
}
