using SafeHome.Benchmarks;

var command = MeasureCommand.Create();
return await command.Parse(args).InvokeAsync();
