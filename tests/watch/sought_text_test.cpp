// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text begins first, whichever of its letters is looked for, and however often that letter stands alone.
#include "watch/sought_text.h"

#include <gtest/gtest.h>

#include <random>

using attest::watch::SoughtText;

namespace {

TEST(SoughtTextTest, IsFoundWhereTheStandardLibraryFindsIt)
{
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts every time
    for (int round = 0; round < 20'000; ++round) {
        const auto some = [&](std::size_t most) {
            std::string text(random() % (most + 1), ' ');
            for (auto& c : text) {
                c = "ejq\""[random() % 4]; // common and rare ones, all of them close together
            }
            return text;
        };
        const auto bytes = some(60), text = some(5);
        const auto from = random() % (bytes.size() + 2);
        const SoughtText sought(text, SoughtText::Written::AsItIs);
        if (!text.empty()) {
            ASSERT_EQ(sought.findIn(bytes, from), std::string_view(bytes).find(text, from))
                << '"' << text << "\" from " << from << " on in \"" << bytes << '"';
        }
    }
}

TEST(SoughtTextTest, IsFoundBehindAThousandOfItsRarestLetter)
{
    const SoughtText sought("ajar", SoughtText::Written::AsItIs);
    std::string bytes(1000, 'j');
    EXPECT_EQ(sought.findIn(bytes, 0), std::string_view::npos);
    bytes += "ajar";
    EXPECT_EQ(sought.findIn(bytes, 0), 1000U);
}

} // namespace
