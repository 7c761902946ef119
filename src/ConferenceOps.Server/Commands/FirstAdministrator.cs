using ConferenceOps.Server.Hosting;
using ConferenceOps.Server.Identity;
using ConferenceOps.Storage;

namespace ConferenceOps.Server.Commands;

/// <summary>How a conference that is run for real gets its first account; whoever has it makes the others on the page Accounts.</summary>
internal static class FirstAdministrator
{
    public static async Task<int> Make(string[] settings, string email, string name, string? site, CancellationToken stop)
    {
        using var host = Maintenance.Open(settings);
        if (!await host.Services.IsMigrated(stop))
            return await Refuse(StoragePreparation.NotMigrated, stop);
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        site ??= (configuration["Site"]?.Split(',') ?? configuration["Urls"]!.Split(';'))[0].Trim();
        if (!Uri.TryCreate(site, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            return await Refuse($"\"{site}\" is no address of a site. Give it whole, as in --site https://conference.example.", stop);

        var (link, refusal) = await host.Services.GetRequiredService<AccountDesk>().FirstAdministrator(email, name, stop);
        if (link is null)
            return await Refuse(refusal!.Message, stop);
        Console.WriteLine($"{email} sets the password here, once and within {OneTimeLinks.Lasts.TotalHours} hours:");
        Console.WriteLine(new Uri(address, link));
        return 0;
    }

    private static async Task<int> Refuse(string words, CancellationToken stop)
    {
        await Console.Error.WriteLineAsync(words.AsMemory(), stop);
        return 1;
    }
}
