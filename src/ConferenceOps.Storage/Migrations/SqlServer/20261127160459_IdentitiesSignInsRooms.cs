using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceOps.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IdentitiesSignInsRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Label",
                table: "ParagraphSteps",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<Guid>(
                name: "RoomId",
                table: "Meetings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Disabled",
                table: "Accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkDigest",
                table: "Accounts",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LinkExpires",
                table: "Accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Identities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Stream = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: false),
                    Program = table.Column<bool>(type: "bit", nullable: false),
                    Began = table.Column<long>(type: "bigint", nullable: false),
                    Used = table.Column<long>(type: "bigint", nullable: false),
                    Refresh = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ended = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignIns_Accounts_Account",
                        column: x => x.Account,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_LinkDigest",
                table: "Accounts",
                column: "LinkDigest",
                unique: true,
                filter: "[LinkDigest] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_Account",
                table: "SignIns",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_Ended",
                table: "SignIns",
                column: "Ended");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Identities");

            migrationBuilder.DropTable(
                name: "SignIns");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_LinkDigest",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "RoomId",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Disabled",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "LinkDigest",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "LinkExpires",
                table: "Accounts");

            migrationBuilder.AlterColumn<string>(
                name: "Label",
                table: "ParagraphSteps",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");
        }
    }
}
