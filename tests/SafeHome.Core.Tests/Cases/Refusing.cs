using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

/// <summary>A command that is refused changes nothing, and says why: a word for programs, and a sentence that staff read.</summary>
internal static class Refusing
{
    /// <summary>The command itself is wrong, and this field of it is at fault.</summary>
    public static void ShouldRefuse(this CommandResult result, string field, string code, string sentence, string? what = null) =>
        result.ShouldBeNo(new Refusal(RefusalKind.Invalid, field, code, sentence), what);

    /// <summary>The command cannot be carried out as the case stands.</summary>
    public static void ShouldConflict(this CommandResult result, string code, string sentence, string? what = null) =>
        result.ShouldBeNo(new Refusal(RefusalKind.Conflict, null, code, sentence), what);

    /// <summary>The command was carried out before: nothing happens, and that is fine.</summary>
    public static void ShouldChangeNothing(this CommandResult result)
    {
        result.Refusal.ShouldBeNull();
        result.Events.ShouldBeEmpty();
    }

    private static void ShouldBeNo(this CommandResult result, Refusal refusal, string? what)
    {
        result.Refusal.ShouldBe(refusal, what);
        result.Events.ShouldBeEmpty(what);
    }
}
