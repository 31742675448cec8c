// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/masked.h"

#include <gtest/gtest.h>

namespace attest::telemetry {
namespace {

TEST(Masked, NothingOfASecretIsLeft)
{
    const char* const lines[] = {
        "Authorization: Bearer SENTINEL opaque rest",
        "sent Bearer SENTINEL0123",
        "sent basic SENTINEL0123==",
        "password=SENTINEL",
        "password = 'SENTINEL with blanks'",
        "connect: password: SENTINEL",
        "DB_PASSWORD=SENTINEL next=1",
        R"(docker run -e "DB_PASSWORD=SENTINEL" image)",
        R"("env":["DB_PASSWORD=SENTINEL"])",
        R"(curl -H "Cookie: id=SENTINEL" https://x.example)",
        "SPRING_DATASOURCE_HIKARI_CONNECTION_PASSWORD=SENTINEL",
        R"({"azure_attestation_signer_application_cl\u0069ent_secret":"SENTINEL"})",
        "client_secret=SENTINEL&grant_type=client_credentials",
        "https://x.example/?sv=1&sig=SENTINEL%2B&se=2",
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=SENTINEL==;x=1",
        "postgres://user:SENTINEL@db.example/x",
        R"({"level":"info","password":"SENTINEL","n":1})",
        R"({"token": "SENTINEL"})",
        R"({"access_token":"SEN\"TINEL SENTINEL"})",
        R"({"headers":{"Authorization":"Bearer SENTINEL"}})",
        R"({"msg":"body {\"client_secret\":\"SENTINEL\"}"})",
        "token=SENTINEL",
        "X-Vault-Token: SENTINEL",
        R"({"headers":{"X-Api-Key":"SENTINEL"}})",
        R"({"X-Token":["SENTINEL"]})",
        "Ocp-Apim-Subscription-Key: SENTINEL",
        "Proxy-Authorization: Basic SENTINEL rest",
        "docker login --username me --password SENTINEL registry.example",
        R"({"args":["az","login","--client-secret","SENTINEL","--debug"]})",
        "az login --password 'SENTINEL'",
        "mysqldump -u root -pSENTINEL app",
        "/usr/bin/mysql -p'SENTINEL and SENTINEL' app",
        R"({"args":["mariadb","-uroot","-pSENTINEL"]})",
        R"({"cmd":"mysql -p\"SENTINEL\" app"})",
        "sshpass -pSENTINEL ssh me@host",
        "Set-Cookie: id=SENTINEL; Path=/",
        "private_key=-----BEGIN PRIVATE"
        " KEY----- SENTINEL -----END PRIVATE"
        " KEY-----",
    };
    for (const char* line : lines) {
        EXPECT_EQ(masked(line).find("SENTINEL"), std::string::npos) << masked(line);
        EXPECT_NE(masked(line).find("[redacted]"), std::string::npos) << masked(line);
    }
}

TEST(Masked, WhatIsNoSecretStays)
{
    const char* const lines[] = {
        "verify token: issuer mismatch",
        R"(error="token: issuer mismatch")",
        "no bearer token in the request",
        "basic authentication is off",
        "tokens=12 secretName=web-tls",
        "started with --token --verbose and --password-file /etc/x, then --secret",
        "node-key: 7, x-token-count: 3, -----",
        "ssh -p22 host, mkdir -p/var/lib, -p",
        R"({"args":["mysql","-uroot","-p","-P3306","app"]})",
        "mysql-prod-0 is ready, asked with mysql --protocol=tcp",
        "https://login.example/tenant/v2.0 and user@example.org:22",
        R"({"time":"2026-11-18T11:06:40Z","level":"INFO","msg":"Connected to agent","sessionId":"4d2f"})",
        "azure_msi: token audience mismatch: want api://a, got api://b",
        "",
    };
    for (const char* line : lines) {
        EXPECT_EQ(masked(line), line);
    }
}

TEST(Masked, WhatIsAroundASecretStays)
{
    EXPECT_EQ(masked(R"({"msg":"run -e \"DB_PASSWORD=b\" image"})"),
        R"({"msg":"run -e \"DB_PASSWORD=[redacted]\" image"})");
    EXPECT_EQ(masked("user=a password=b host=c"), "user=a password=[redacted] host=c");
    EXPECT_EQ(masked("mysql -uroot -pb app"), "mysql -uroot -p[redacted] app");
    EXPECT_EQ(masked(R"({"cmd":"mysql -p\"b\" app"})"), R"({"cmd":"mysql -p\"[redacted]\" app"})");
    EXPECT_EQ(masked("postgres://user:pw@db/x"), "postgres://user:[redacted]@db/x");
    EXPECT_EQ(masked(R"({"password":"b","n":1})"), R"({"password":"[redacted]","n":1})");
}

TEST(Masked, OfATokenTheClaimsStay)
{
    const std::string header = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhIn0.";
    EXPECT_EQ(masked("token=" + header + "c2ln"), "token=" + header + "[redacted]");
    EXPECT_EQ(masked("Bearer " + header + "c2ln"), "Bearer " + header + "[redacted]");
}

TEST(Masked, AMembersNameSaysWhetherItsValueIsSecret)
{
    EXPECT_EQ(maskedValue("headers.Authorization", "Bearer x"), "[redacted]");
    EXPECT_EQ(maskedValue("x-api_key", "x"), "[redacted]");
    EXPECT_EQ(maskedValue("DB_PASSWORD", "x"), "[redacted]");
    EXPECT_EQ(maskedValue("policy", "imds_policy"), "imds_policy");
    EXPECT_EQ(maskedValue("error", "password=x"), "password=[redacted]");
}

} // namespace
} // namespace attest::telemetry
