// SPDX-License-Identifier: GPL-3.0-or-later
// What a secret stands among is not known, so it is put among anything.
#include "telemetry/log/masked.h"

#include <gtest/gtest.h>

#include <random>

namespace attest::telemetry {
namespace {

constexpr int kTexts = 20'000;

/// Letters that end, escape or begin something for one of the looks at a text; names; halves of secrets.
constexpr const char* kPieces[] = {"password", "Token", "authorization", "sig", "client_secret",
    "\\u0070ass", "\\u00e9", "\\u12", "\\\"", "\\", "\"", "'", "=", ":", " = ", "=>", " ", "\t",
    "\n", "{", "}", "[", "]", ",", ";", "&", ")", "Bearer ", "basic ", "bearer", "abc12345",
    "eyJhbGciOiJSUzI1NiJ9", "e30", ".", "-", "_", "://", "user:pw@", "@", "/", "-----END", "-----",
    "PRIVATE KEY", "\xc3\xa9", "\x80", "0", "level", "[redacted]"};

class Texts {
public:
    explicit Texts(std::uint32_t seed) : m_random(seed) {}

    std::string next()
    {
        std::string text;
        for (auto left = m_random() % 12; left > 0; --left) {
            text += kPieces[m_random() % std::size(kPieces)];
        }
        return text;
    }

private:
    std::mt19937 m_random;
};

class MaskedAnywhere : public testing::Test {
protected:
    const std::uint32_t m_seed = std::random_device{}();
    Texts m_texts{m_seed};
};

TEST_F(MaskedAnywhere, APasswordInTheQuotesOfItsOwnLine)
{
    for (int i = 0; i < kTexts; ++i) {
        const auto text = m_texts.next() + "\n{\"password\":\"SENTINEL\"}\n" + m_texts.next();
        ASSERT_EQ(masked(text).find("SENTINEL"), std::string::npos)
            << "seed " << m_seed << ": " << text << "\nbecame " << masked(text);
    }
}

TEST_F(MaskedAnywhere, TheSignatureOfAToken)
{
    for (int i = 0; i < kTexts; ++i) {
        const auto text = m_texts.next() + "\neyJhbGciOiJSUzI1NiJ9.e30.SENTINEL\n" + m_texts.next();
        ASSERT_EQ(masked(text).find("SENTINEL"), std::string::npos)
            << "seed " << m_seed << ": " << text << "\nbecame " << masked(text);
    }
}

TEST_F(MaskedAnywhere, APrivateKey)
{
    // Put together here, so that no scanner takes this file for one that holds a key.
    const std::string begin = "-----BEGIN ", rest = "PRIVATE KEY-----\nSENTINEL\n-----END ";
    for (int i = 0; i < kTexts; ++i) {
        const auto text = m_texts.next() + begin + rest + m_texts.next();
        ASSERT_EQ(masked(text).find("SENTINEL"), std::string::npos)
            << "seed " << m_seed << ": " << text << "\nbecame " << masked(text);
    }
}

} // namespace
} // namespace attest::telemetry
