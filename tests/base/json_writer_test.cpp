// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

std::string written(JsonWriter::Layout layout)
{
    JsonWriter json(layout);
    json.beginObject().member("a", "x").key("b").beginArray().number(-1).boolean(true).null();
    json.beginObject().endObject().beginArray().endArray().raw("[1.5]").endArray();
    json.key("c").beginObject().key("d").boolean(false).endObject().endObject();
    return json.take();
}

TEST(JsonWriter, Compact)
{
    EXPECT_EQ(written(JsonWriter::Layout::Compact),
        R"({"a":"x","b":[-1,true,null,{},[],[1.5]],"c":{"d":false}})");
}

TEST(JsonWriter, Indented)
{
    EXPECT_EQ(written(JsonWriter::Layout::Indented), R"({
  "a": "x",
  "b": [
    -1,
    true,
    null,
    {},
    [],
    [1.5]
  ],
  "c": {
    "d": false
  }
})");
}

TEST(JsonWriter, NumbersKeepTheirWidth)
{
    JsonWriter json;
    json.beginArray().number(INT64_MIN).number(INT64_MAX).endArray();
    EXPECT_EQ(json.text(), "[-9223372036854775808,9223372036854775807]");
}

struct Quoted {
    std::string text;
    const char* json;
};

TEST(JsonWriter, TextIsSafeToShow)
{
    const Quoted cases[]{{"plain/", R"("plain/")"}, {"\"\\", R"("\"\\")"},
        {"\n\r\t", R"("\n\r\t")"}, {std::string("\0\x1F\x7F", 3), R"("\u0000\u001f\u007f")"},
        {"\xC3\xA9\xF0\x9F\x98\x80", "\"\xC3\xA9\xF0\x9F\x98\x80\""}, {"\xC2\x85", R"("\u0085")"},
        {"a\xE2\x80\xAE"
         "b",
            R"("a\u202eb")"},
        {"\xE2\x80\xA8", R"("\u2028")"}, {"\xEF\xBB\xBF", R"("\ufeff")"},
        {"\xF3\xA0\x80\x81", R"("\udb40\udc01")"},
        {"a\xFF"
         "b",
            R"("a\ufffdb")"},
        {"\xE2\x82", R"("\ufffd\ufffd")"}, {"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"}};
    for (const Quoted& one : cases) {
        EXPECT_EQ(jsonQuoted(one.text), one.json);
    }
}

TEST(JsonWriter, NamesAreQuotedToo)
{
    JsonWriter json;
    json.beginObject().member("a\"\n", "").endObject();
    EXPECT_EQ(json.text(), R"({"a\"\n":""})");
}

} // namespace
} // namespace attest
