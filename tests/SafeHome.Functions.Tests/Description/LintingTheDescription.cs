using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Description;

/// <summary>The rules of the NL API Design Rules that can be seen in a document: the project's own keeps them, and one that breaks a rule is reported.</summary>
public sealed class LintingTheDescription(LintingTheDescription.BrokenDocuments documents) : IClassFixture<LintingTheDescription.BrokenDocuments>
{
    public static TheoryData<string> Rules => [.. BrokenDescriptions.All.Keys];

    [Fact]
    public async Task The_description_has_no_error_and_no_warning() =>
        (await Spectral.LintAsync(RepositoryFiles.Description)).ShouldBeEmpty();

    [Fact]
    public void The_small_document_that_the_others_break_keeps_every_rule() =>
        documents.FindingsIn(BrokenDescriptions.Sound).Where(finding => finding.Rule.StartsWith("/core/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_document_that_breaks_a_rule_is_reported(string rule) =>
        documents.FindingsIn(rule).ShouldContain(finding => finding.Rule == rule);

    [Fact]
    public void Every_rule_has_a_document_that_breaks_it() =>
        Regex.Matches(File.ReadAllText(Spectral.Rules), "^  \"(?<rule>/core/[^\"]+)\":", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(rule => rule.Groups["rule"].Value).ShouldBe(BrokenDescriptions.All.Keys, ignoreOrder: true);

    /// <summary>All documents, linted in one go.</summary>
    public sealed class BrokenDocuments : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("descriptions-");
        private IReadOnlyList<LintFinding> _findings = [];

        public async Task InitializeAsync()
        {
            await WriteAsync(BrokenDescriptions.Sound, BrokenDescriptions.New());
            foreach (var (rule, breaking) in BrokenDescriptions.All)
            {
                var document = BrokenDescriptions.New();
                breaking(document);
                await WriteAsync(rule, document);
            }

            _findings = await Spectral.LintAsync(_folder.EnumerateFiles().Select(file => file.FullName));
        }

        public Task DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return Task.CompletedTask;
        }

        internal IReadOnlyList<LintFinding> FindingsIn(string name) => [.. _findings.Where(finding => finding.File == FileOf(name))];

        private Task WriteAsync(string name, JsonObject document) =>
            File.WriteAllTextAsync(Path.Combine(_folder.FullName, FileOf(name)), document.ToJsonString());

        private static string FileOf(string name) => $"{name.Replace('/', '_')}.json";
    }
}
