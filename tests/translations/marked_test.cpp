// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that the sources mark is missing in the translation.
#include "marked.h"
#include "messages.h"

#include <gtest/gtest.h>

#include <algorithm>

using attest::test::german;
using attest::test::Marked;
using attest::test::markedIn;

TEST(Marked, IsReadAsTheCompilerDoes)
{
    const auto found = markedIn("a.cpp",
        "WORDS(\"One \"\n  \"\\\"two\\\".\"), tr(WORDS(\"x\"))\n"
        "QT_TRANSLATE_NOOP(\n \"assay\", \"a\\xE2\\x80\\xA6\\n\") tr(\"b\", nullptr, 2)\n"
        "// tr(\"c\")\nstr(\"d\") tr(name) #define WORDS(text)");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].context + '|' + found[0].text, "catalogue|One \"two\".");
    EXPECT_EQ(found[1].text, "x");
    EXPECT_EQ(found[1].where, "a.cpp:2");
    EXPECT_EQ(found[2].context + '|' + found[2].text, "assay|a\xE2\x80\xA6\n");
    EXPECT_EQ(found[3].context + '|' + found[3].text, "|b");
}

TEST(Marked, HasGerman)
{
    std::map<std::string, std::set<std::string>> contexts;
    for (const auto& message : german().all) {
        contexts[message.source].insert(message.context);
    }
    const auto marked = markedIn(std::string(ASSAYER_SOURCE_DIR));
    EXPECT_GT(marked.size(), 1000U);
    for (const Marked& each : marked) {
        const auto at = contexts.find(each.text);
        const bool there
            = at != contexts.end() && (each.context.empty() || at->second.contains(each.context));
        EXPECT_TRUE(there) << each.where << ": \"" << each.text
                           << "\" is not in translations/assayer_de.ts; ./dev translations puts it "
                              "there, to be translated";
    }
}
