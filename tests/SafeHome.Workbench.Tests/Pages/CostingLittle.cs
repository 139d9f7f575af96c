using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>What a page asks of storage and of the line, counted.</summary>
[Collection(nameof(InABrowser))]
public class CostingLittle(Browsers browsers)
{
    [Fact]
    public async Task The_worklist_takes_an_operation_for_each_region_and_a_case_four_however_many_reports_it_has()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var id = "";
        for (var number = 1; number <= 10; number++) id = await app.TakeInAsync(SampleReport.Of($"PL-{number}"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        foreach (var (address, most) in ((string, int)[])[("/werkbank", 2), ($"/werkbank/casussen/{id}", 4), ($"/werkbank/casussen/{id}/afdruk", 4)])
        {
            app.Storage.Count.Reset();
            var answer = await page.APIRequest.GetAsync(address);
            app.Storage.Count.Total.ShouldBe(most, string.Join(", ", app.Storage.Count.Operations));
            answer.Headers["content-encoding"].ShouldBeOneOf("br", "gzip");
        }
    }
}
