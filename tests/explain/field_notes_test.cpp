// SPDX-License-Identifier: GPL-3.0-or-later
// Notes on fields: whole sentences, one a field, found by the names that lead to the field.
#include "explain/field_notes.h"

#include <gtest/gtest.h>

#include <set>

using namespace attest::explain;

TEST(FieldNotes, AreSentencesAndOneAField)
{
    std::set<std::pair<Document, std::string_view>> seen;
    for (const auto& note : fieldNotes()) {
        const std::string_view text = note.text;
        EXPECT_TRUE(text.size() > 5 && text.ends_with('.')) << note.path;
        EXPECT_TRUE(seen.emplace(note.document, note.path).second) << note.path << " twice";
    }
}

TEST(FieldNotes, TheLongestPathThatEndsSoDecides)
{
    const auto note = [](Document document, std::string_view path) {
        return fieldNote(document, path, Language::English);
    };
    const auto sku = note(Document::AttestedContent, "content/sku");
    EXPECT_NE(sku.find("SKU"), std::string::npos);
    EXPECT_NE(note(Document::AttestedContent, "content/plan/name"),
        note(Document::AttestedContent, "content/name"));
    // Positions in lists are passed over.
    EXPECT_EQ(note(Document::KeySet, "jwks/keys/[3]/kid"), note(Document::KeySet, "keys/kid"));
    EXPECT_FALSE(note(Document::KeySet, "jwks/keys/[3]/kid").empty());
}

TEST(FieldNotes, ThereIsNoneForAFieldOfAnotherName)
{
    EXPECT_EQ(fieldNote(Document::AttestedContent, "content/xsku"), "");
    EXPECT_EQ(fieldNote(Document::AttestedContent, ""), "");
    EXPECT_EQ(fieldNote(Document::TokenHeader, "header/vmId"), "");
}
