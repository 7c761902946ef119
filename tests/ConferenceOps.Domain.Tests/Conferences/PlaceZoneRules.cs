using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Tests.Conferences;

public sealed class PlaceZoneRules
{
    public static TheoryData<string> Others =>
    [
        "Eastern Standard Time", "W. Europe Standard Time", "UTC-11", "localtime", "posixrules", "Factory", "right/America/New_York",
        "posix/Europe/Zurich", "EST", "EST5EDT", "US/Eastern", "america/new_york", "America/new_york", "AMERICA/NEW_YORK", " America/New_York",
        "America/New_York ", "America/New_York\n", "America", "America/", "America//New_York", "America/../Europe/Zurich", "America/New York",
        "Ameri\u0441a/New_York", "+02:00", "utc", "",
    ];

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Zurich")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("UTC")]
    public void A_zone_is_known_by_its_exact_IANA_name(string name) => Assert.Equal(name, PlaceZone.Find(name)?.Id);

    [Theory]
    [MemberData(nameof(Others))]
    public void No_other_spelling_or_system_names_a_zone(string name) => Assert.Null(PlaceZone.Find(name));

    [Fact]
    public void Another_systems_names_are_not_known_with_or_without_its_tables() =>
        Assert.DoesNotContain(TimeZoneInfo.GetSystemTimeZones(), zone =>
            TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var other) && other != "UTC" && PlaceZone.Find(other) is not null);

    [Theory]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("Atlantis/Capital", "UTC")]
    public void What_a_former_log_names_is_the_place_that_was_meant_or_says_that_it_is_UTC(string recorded, string zone) =>
        Assert.Equal(zone, PlaceZone.Of(recorded).Id);
}
