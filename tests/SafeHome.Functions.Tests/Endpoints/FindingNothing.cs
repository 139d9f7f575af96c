using System.Net;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Endpoints;

public class FindingNothing
{
    public static TheoryData<string, string> Paths
    {
        get
        {
            var paths = new TheoryData<string, string>();
            foreach (var id in (string[])["x", "0123456789abcdef0123456789abcdef", "a%23b", "a%5Cb", "a%3Fb", "a%00b", "%C2%80", "~", new string('a', 600)])
            {
                paths.Add($"/v1/meldingen/{id}", TestSettings.Police);
                paths.Add($"/v1/casussen/{id}", TestSettings.Triage);
                paths.Add($"/v1/overdrachten/{id}", TestSettings.LocalTeam);
                paths.Add($"/v1/overdrachten/{id}-0001", TestSettings.LocalTeam);
            }

            return paths;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task An_id_that_names_nothing_is_not_found_whatever_it_looks_like(string path, string key)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.GetAsync(path, key);

        answer.Status.ShouldBeOneOf(HttpStatusCode.NotFound, path.Contains("%00") ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound);
    }
}
