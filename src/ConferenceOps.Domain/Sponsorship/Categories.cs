using System.Collections.Frozen;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>The United Nations categories of States that need assistance most, by ISO 3166 alpha-3 code, as they stood in June 2024.</summary>
internal static class Categories
{
    /// <summary>The 45 least developed countries.</summary>
    public static FrozenSet<string> LeastDeveloped { get; } = Of(
        "AFG AGO BGD BEN BFA BDI KHM CAF TCD COM COD DJI ERI ETH GMB GIN GNB HTI KIR "
            + "LAO LSO LBR MDG MWI MLI MRT MOZ MMR NPL NER RWA STP SEN SLE SLB SOM SSD SDN TLS TGO TUV UGA TZA YEM ZMB");

    /// <summary>The 32 landlocked developing countries.</summary>
    public static FrozenSet<string> Landlocked { get; } = Of(
        "AFG ARM AZE BTN BOL BWA BFA BDI CAF TCD SWZ ETH KAZ KGZ LAO LSO MWI MLI MDA MNG NPL NER MKD PRY RWA SSD TJK TKM UGA UZB ZMB ZWE");

    /// <summary>The 37 small island developing States that are Member States.</summary>
    public static FrozenSet<string> SmallIsland { get; } = Of(
        "ATG BHS BRB BLZ CPV COM CUB DMA DOM FJI GRD GNB GUY HTI JAM KIR MDV MHL MUS FSM NRU PLW PNG KNA LCA VCT WSM STP SYC SGP SLB SUR TLS TON TTO TUV VUT");

    private static FrozenSet<string> Of(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
