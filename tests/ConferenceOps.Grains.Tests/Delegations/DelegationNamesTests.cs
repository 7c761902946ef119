using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains.Delegations;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Delegations;

/// <summary>Each delegation is an aggregate of its own; still no two that cannot be told apart come to a conference.</summary>
public sealed class DelegationNamesTests
{
    private static readonly ConferenceId Conference = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("QQQ", "Ken\u200bya", "name-taken")]
    [InlineData("QQQ", "Ｋｅｎｙａ", "name-taken")]
    [InlineData("QQQ", "Кеnуа", "name-taken")]
    [InlineData("QQQ", "kénya", "name-taken")]
    [InlineData("КЕN", "Mexico", "name-taken")]
    [InlineData("ＫＥＮ", "Mexico", "delegation-exists")]
    [InlineData("k\u00aden", "Mexico", "delegation-exists")]
    [InlineData("QQQ", "Mexico", null)]
    public async Task A_delegation_that_looks_like_another_is_not_registered(string code, string name, string? refused)
    {
        await using var cluster = await Start();
        await cluster.Kenya(Conference);
        Assert.Equal(refused, (await Register(cluster, code, name)).Refusal?.Reason);
    }

    [Fact]
    public async Task Of_those_that_look_alike_and_come_at_once_one_is_registered()
    {
        await using var cluster = await Start();
        await cluster.Send(new ConveneConference(Conference, "Another", "Another", "UTC"), Secretary);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Register(cluster, $"Q{number}", number % 2 == 0 ? "Kenya" : "ＫＥＮＹＡ")));
        Assert.Single(outcomes, outcome => outcome.Refusal is null);
    }

    [Fact]
    public async Task Another_conference_has_names_of_its_own()
    {
        await using var cluster = await Start();
        await cluster.Kenya(Conference);
        var kenya = await cluster.Kenya(new(Guid.CreateVersion7()));
        Assert.NotNull((await cluster.Grains.Delegation(kenya).Read()).State.Conference);
    }

    [Fact]
    public async Task Delegations_of_all_kinds_look_different_from_each_other()
    {
        await using var cluster = await Start();
        await cluster.Kenya(Conference);
        Assert.Equal("name-taken", (await Register(cluster, "Q1", "Кеnya", DelegationKind.CivilSociety)).Refusal?.Reason);
        Assert.Null((await Register(cluster, "Q1", "A network", DelegationKind.CivilSociety)).Refusal);
        Assert.Equal("name-taken", (await Register(cluster, "Q2", "A\u00a0Netwоrk", DelegationKind.InternationalOrganisation)).Refusal?.Reason);
        Assert.Equal("name-taken", (await Register(cluster, "Q3", "A network")).Refusal?.Reason);
        Assert.Equal("name-taken", (await Register(cluster, "Ｑ\u00ad1\u0301", "Another network", DelegationKind.CivilSociety)).Refusal?.Reason);
    }

    private static Task<Outcome> Register(Cluster cluster, string code, string name, DelegationKind kind = DelegationKind.State) =>
        cluster.Send(new RegisterDelegation(Conference, kind, code, name), Secretary);
}
