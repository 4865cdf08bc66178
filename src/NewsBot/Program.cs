using NewsBot.Commands;

// newsbot [serve] | ask | read | ingest | articles | …: each command is a file in Commands/, all they share is in Hosting/.
return await CommandLine.RunAsync(args);
