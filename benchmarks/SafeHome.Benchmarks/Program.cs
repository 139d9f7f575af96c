using SafeHome.Benchmarks;
using SafeHome.Benchmarks.LeadTimes;
using SafeHome.Benchmarks.Linkage;
using SafeHome.Benchmarks.Matching;
using SafeHome.Benchmarks.Population;
using SafeHome.LocalHost;

var command = MeasureCommand.Create();
command.Subcommands.Add(PopulationCommand.Create());
command.Subcommands.Add(DueCommand.Create(Console.In));
command.Subcommands.Add(LinkageCommand.Create());
command.Subcommands.Add(LinkageTrainCommand.Create());
command.Subcommands.Add(MatchingQualityCommand.Create());
command.Subcommands.Add(BlockingStudyCommand.Create());
command.Subcommands.Add(LinkageSpeedCommand.Create());
command.Subcommands.Add(MatchingCommand.Create());
command.Subcommands.Add(RebuildLeadTimesCommand.Create(Workplace.OfThisBuild()));
return await command.Parse(args).InvokeAsync();
