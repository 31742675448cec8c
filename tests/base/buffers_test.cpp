// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/buffers.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

Bytes bytesOf(std::string_view text)
{
    return copyBytes(asBytes(text));
}

TEST(Buffers, SpansOutsideAreEmpty)
{
    Buffers buffers;
    const BufferId id = buffers.add(Buffer("given", bytesOf("abcdef")));
    EXPECT_EQ(buffers.text({id, 2, 3}), "cde");
    EXPECT_EQ(buffers.text({id, 6, 0}), "");
    EXPECT_EQ(buffers.text({id, 5, 2}), "");
    EXPECT_EQ(buffers.text({id, 7, 0}), "");
    EXPECT_EQ(buffers.text({id, 2, 0xFFFFFFFF}), "");
    EXPECT_EQ(buffers.text({1, 0, 1}), "");
    EXPECT_EQ(buffers.whole(id), (Span{id, 0, 6}));
}

TEST(Buffers, SlicesAndCopiesShareTheBytes)
{
    Buffers buffers;
    const BufferId given = buffers.add(Buffer("given", bytesOf("abcdef")));
    const Buffer parent = buffers.at(given);
    const BufferId slice = buffers.add(Buffer("slice", parent, {given, 2, 3}));
    EXPECT_EQ(buffers.text({slice, 0, 3}), "cde");
    EXPECT_EQ(buffers.at(slice).bytes().data(), buffers.at(given).bytes().data() + 2);
    const Buffers copy = buffers;
    EXPECT_EQ(copy.at(slice).bytes().data(), buffers.at(slice).bytes().data());
    EXPECT_EQ(buffers.origin({slice, 1, 2}), (Span{given, 3, 2}));
    EXPECT_FALSE(buffers.origin({given, 0, 1}));
    EXPECT_FALSE(buffers.origin({9, 0, 1}));
    EXPECT_EQ(buffers.at(given).named("other").bytes().data(), parent.bytes().data());
}

struct Origin {
    const char* name;
    Derivation derivation;
    std::string_view text;  ///< encoded
    std::string_view bytes; ///< decoded
    Span span;              ///< of the bytes; buffer 1
    Span origin;
};

TEST(Buffers, OriginIsTheQuantumAround)
{
    constexpr auto standard = Derivation::Base64;
    constexpr auto url = Derivation::Base64Url;
    const Origin cases[]{{"first", standard, "Zm9vYmFy", "foobar", {1, 0, 1}, {0, 0, 4}},
        {"second", standard, "Zm9vYmFy", "foobar", {1, 3, 3}, {0, 4, 4}},
        {"across", standard, "Zm9vYmFy", "foobar", {1, 2, 2}, {0, 0, 8}},
        {"padded", standard, "Zm9vYg==", "foob", {1, 3, 1}, {0, 4, 4}},
        {"url rest", url, "Zm9vYg", "foob", {1, 3, 1}, {0, 4, 2}},
        {"url rest of two", url, "Zm9vYmE", "fooba", {1, 4, 1}, {0, 4, 3}},
        {"broken line", standard, "Zm9v\nYg==", "foob", {1, 0, 1}, {0, 0, 9}},
        {"long broken line", standard, "Zm9v\r\nYmFy", "foobar", {1, 4, 1}, {0, 0, 10}},
        {"plain string", Derivation::JsonString, "abc", "abc", {1, 1, 1}, {0, 1, 1}},
        {"escaped string", Derivation::JsonString, "a\\/c", "a/c", {1, 1, 1}, {0, 0, 4}},
        {"pem", Derivation::PemBody, "Zm9v", "foo", {1, 1, 1}, {0, 0, 4}}};
    for (const Origin& one : cases) {
        Buffers buffers;
        buffers.add(Buffer("text", bytesOf(one.text)));
        buffers.add(Buffer("bytes", one.derivation,
            Span{0, 0, static_cast<std::uint32_t>(one.text.size())}, bytesOf(one.bytes)));
        EXPECT_EQ(buffers.origin(one.span), one.origin) << one.name;
    }
}

TEST(Span, ContainsOnlyWithinOneBuffer)
{
    const Span outer{1, 4, 6};
    EXPECT_TRUE(outer.contains({1, 4, 6}));
    EXPECT_TRUE(outer.contains({1, 10, 0}));
    EXPECT_FALSE(outer.contains({1, 3, 2}));
    EXPECT_FALSE(outer.contains({1, 9, 2}));
    EXPECT_FALSE(outer.contains({0, 5, 1}));
}

} // namespace
} // namespace attest
