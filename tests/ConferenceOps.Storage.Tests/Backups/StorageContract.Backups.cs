using ConferenceOps.Domain;
using ConferenceOps.Storage.Backups;
using ConferenceOps.Storage.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_backup_goes_into_another_kind_of_database_and_back_and_nothing_is_lost()
    {
        await using var store = await Open();
        var (rows, backup) = await BackedUp(store);
        await using var other = await SqliteStore.Open();
        var there = await other.Services.RestoreConference(backup.Rewound(), CancellationToken.None);
        using var again = new MemoryStream();
        await other.Services.BackUpConference(again, CancellationToken.None);
        await using var back = await Open();
        var here = await back.Services.RestoreConference(again.Rewound(), CancellationToken.None);

        Assert.Equal((rows, rows), (await Rows(other), await Rows(back)));
        Assert.Equal(there, here);
        foreach (var one in (Store[])[store, other, back])
        {
            var (log, wrong) = await one.Services.VerifyConference(CancellationToken.None);
            Assert.Empty(wrong);
            Assert.Equal(there, log);
        }

        await using var context = back.Context();
        Assert.Equal(("Amina Otieno", Roles.Delegate), await context.Users.Select(one => new { one.DisplayName, one.Roles })
            .SingleAsync() is var account ? (account.DisplayName, account.Roles) : default);
        Assert.Equal("Admitted", (await context.UserClaims.SingleAsync()).ClaimType);
        // Whoever was restored goes on where the log ends.
        Assert.Equal(here.Events + 1, (await back.Log.Append(Request(Agenda(), 0, Item("Marking"))))[0].Position);
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_store_only()
    {
        await using var store = await Open();
        var (rows, backup) = await BackedUp(store);
        var refused = await Assert.ThrowsAsync<BackupException>(() => store.Services.RestoreConference(backup.Rewound(), CancellationToken.None));
        Assert.Contains("empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal(rows, await Rows(store));
    }

    [Fact]
    public async Task Of_a_backup_that_was_cut_off_or_changed_nothing_is_restored()
    {
        await using var store = await Open();
        var (_, backup) = await BackedUp(store);
        await using var empty = await Open();
        var whole = backup.ToArray();
        foreach (var broken in (byte[][])[whole[..^20], whole[..(whole.Length / 2)], [], [1, 2, 3]])
            await Assert.ThrowsAsync<BackupException>(() => empty.Services.RestoreConference(new MemoryStream(broken), CancellationToken.None));

        await using (var context = empty.Context())
            Assert.False(await context.Events.AnyAsync() || await context.Users.AnyAsync());
        await empty.Services.RestoreConference(backup.Rewound(), CancellationToken.None);
    }

    [Fact]
    public async Task Whoever_verifies_is_told_of_gaps_and_of_rows_that_the_log_does_not_give()
    {
        await using var store = await Open();
        await Conference(store);
        var last = Agenda();
        await store.Log.Append(Request(last, 0, Item("Marking"), Item("Tracing"), Item("Assistance")));
        await using (var context = store.Context())
        {
            var ends = await context.Events.MaxAsync(row => row.Position);
            await context.Events.Where(row => row.Position == ends - 1).ExecuteDeleteAsync();
            await context.Meetings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Room, "spoilt"));
            await context.Members.ExecuteDeleteAsync();
        }

        var (_, wrong) = await store.Services.VerifyConference(CancellationToken.None);

        Assert.Contains(wrong, one => one.StartsWith("The log has a gap", StringComparison.Ordinal));
        Assert.Contains(wrong, one => one.StartsWith($"{last} has a gap", StringComparison.Ordinal));
        Assert.Contains(wrong, one => one.StartsWith("Meetings has another row", StringComparison.Ordinal));
        Assert.Contains(wrong, one => one.StartsWith("Members lacks the row", StringComparison.Ordinal));
        // The identity of the item that is gone.
        Assert.Contains(wrong, one => one.StartsWith("Identities has the row", StringComparison.Ordinal));
        Assert.Equal(5, wrong.Count);
    }

    private static async Task<(string Rows, MemoryStream Backup)> BackedUp(Store store)
    {
        await Conference(store);
        await using (var context = store.Context())
        {
            var account = new Account { Id = Guid.CreateVersion7(), UserName = "amina@kenya.example", DisplayName = "Amina Otieno", Roles = Roles.Delegate };
            context.AddRange(account, new Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = "Admitted" });
            await context.SaveChangesAsync();
        }

        var backup = new MemoryStream();
        await store.Services.BackUpConference(backup, CancellationToken.None);
        return (await Rows(store), backup);
    }
}

file static class Rewinding
{
    public static Stream Rewound(this MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }
}
