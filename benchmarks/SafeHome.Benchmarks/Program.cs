using SafeHome.Benchmarks;
using SafeHome.Benchmarks.LeadTimes;
using SafeHome.Benchmarks.Population;

var command = MeasureCommand.Create();
command.Subcommands.Add(PopulationCommand.Create());
command.Subcommands.Add(DueCommand.Create(Console.In));
return await command.Parse(args).InvokeAsync();
