using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceOps.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeysAndLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A key cannot change while something refers to it, nor a column while it is a key's.
            migrationBuilder.DropForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens");

            migrationBuilder.DropForeignKey(
                name: "FK_SignIns_Accounts_Account",
                table: "SignIns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Snapshots",
                table: "Snapshots");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignIns",
                table: "SignIns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ProposalSteps",
                table: "ProposalSteps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Proposals",
                table: "Proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ParagraphSteps",
                table: "ParagraphSteps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Members",
                table: "Members");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Identities",
                table: "Identities");

            migrationBuilder.DropIndex(
                name: "IX_Events_Command_Stream_Part",
                table: "Events");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Drafts",
                table: "Drafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Delegations",
                table: "Delegations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Conferences",
                table: "Conferences");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts");

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Snapshots",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "By",
                table: "ProposalSteps",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "By",
                table: "ParagraphSteps",
                type: "nvarchar(423)",
                maxLength: 423,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Identities",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Events",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "AccountTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AccountTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignIns",
                table: "SignIns",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ProposalSteps",
                table: "ProposalSteps",
                columns: new[] { "Draft", "Proposal", "Version" })
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Proposals",
                table: "Proposals",
                columns: new[] { "Draft", "Id" })
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ParagraphSteps",
                table: "ParagraphSteps",
                columns: new[] { "Draft", "Paragraph", "Version" })
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Members",
                table: "Members",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Identities",
                table: "Identities",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Drafts",
                table: "Drafts",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Delegations",
                table: "Delegations",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Conferences",
                table: "Conferences",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens",
                columns: new[] { "UserId", "LoginProvider", "Name" })
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.CreateTable(
                name: "Rebuilds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rebuilds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Command_Stream_Part",
                table: "Events",
                columns: new[] { "Command", "Stream", "Part" },
                unique: true)
                .Annotation("SqlServer:Include", new[] { "Version", "Digest", "Actor" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins",
                columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Snapshots",
                table: "Snapshots",
                column: "Stream");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SignIns_Accounts_Account",
                table: "SignIns",
                column: "Account",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rebuilds");

            // A key cannot change while something refers to it, nor a column while it is a key's.
            migrationBuilder.DropForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens");

            migrationBuilder.DropForeignKey(
                name: "FK_SignIns_Accounts_Account",
                table: "SignIns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Snapshots",
                table: "Snapshots");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignIns",
                table: "SignIns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ProposalSteps",
                table: "ProposalSteps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Proposals",
                table: "Proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ParagraphSteps",
                table: "ParagraphSteps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Members",
                table: "Members");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Identities",
                table: "Identities");

            migrationBuilder.DropIndex(
                name: "IX_Events_Command_Stream_Part",
                table: "Events");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Drafts",
                table: "Drafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Delegations",
                table: "Delegations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Conferences",
                table: "Conferences");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts");

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Snapshots",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "By",
                table: "ProposalSteps",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "By",
                table: "ParagraphSteps",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(423)",
                oldMaxLength: 423);

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Identities",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Stream",
                table: "Events",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "AccountTokens",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AccountTokens",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AccountLogins",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AccountLogins",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignIns",
                table: "SignIns",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ProposalSteps",
                table: "ProposalSteps",
                columns: new[] { "Draft", "Proposal", "Version" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Proposals",
                table: "Proposals",
                columns: new[] { "Draft", "Id" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_ParagraphSteps",
                table: "ParagraphSteps",
                columns: new[] { "Draft", "Paragraph", "Version" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Members",
                table: "Members",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Identities",
                table: "Identities",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Drafts",
                table: "Drafts",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Delegations",
                table: "Delegations",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Conferences",
                table: "Conferences",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens",
                columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Command_Stream_Part",
                table: "Events",
                columns: new[] { "Command", "Stream", "Part" },
                unique: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins",
                columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Snapshots",
                table: "Snapshots",
                column: "Stream");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SignIns_Accounts_Account",
                table: "SignIns",
                column: "Account",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
