using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

/// <summary>What is told of something that is refused: where in it, a word for programs, and a sentence for whoever wrote it.</summary>
internal static class Telling
{
    /// <summary>Among the problems is one at that place, of that kind, with that in its sentence.</summary>
    public static void ShouldTell(this IReadOnlyList<InvalidParam> problems, string place, string code, string sentence, string? what = null) =>
        problems.ShouldContain(
            problem => problem.Name == place && problem.Code == code && problem.Reason.Contains(sentence), $"{what}: {string.Join(' ', problems)}");
}
