using SafeHome.Benchmarks;
using SafeHome.Benchmarks.Population;

var command = MeasureCommand.Create();
command.Subcommands.Add(PopulationCommand.Create());
return await command.Parse(args).InvokeAsync();
