using ConferenceOps.Client;
using ConferenceOps.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
var address = new Uri(builder.HostEnvironment.BaseAddress);
builder.Services.AddConferenceWeb();
builder.Services.AddSingleton(new HttpClient { BaseAddress = address });
builder.Services.AddSingleton<IGraphQLTransport, HttpGraphQLTransport>();
builder.Services.AddSingleton<DocumentClient>();
builder.Services.AddSingleton(services => new LiveConnection(
    new Uri(address, "live"), logger: services.GetRequiredService<ILogger<LiveConnection>>(), clock: services.GetRequiredService<ServerClock>()));
await builder.Build().RunAsync();
