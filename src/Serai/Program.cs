using Serai.Verbs;

return await CommandLine.RunAsync(args);
