// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "lab/mint/der_writer.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;

namespace {

struct Row {
    const char* what;
    Bytes made;
    std::string expected;
};

Time at(int year, int month, int day)
{
    return *fromCivil({year, month, day, 1, 2, 3});
}

} // namespace

TEST(DerWriter, WritesWhatX690Says)
{
    const Row rows[] = {
        {"zero", der::integer(0), "020100"},
        {"127", der::integer(127), "02017f"},
        {"128", der::integer(128), "02020080"},
        {"minus one", der::integer(-1), "0201ff"},
        {"minus 129", der::integer(-129), "0202ff7f"},
        {"largest", der::integer(INT64_MAX), "02087fffffffffffffff"},
        {"magnitude with top bit", der::unsignedInteger(Bytes{0x80}), "02020080"},
        {"magnitude with zeros", der::unsignedInteger(Bytes{0, 0, 5}), "020105"},
        {"no magnitude", der::unsignedInteger({}), "020100"},
        {"true", der::boolean(true), "0101ff"},
        {"null", der::null(), "0500"},
        {"rsaEncryption", der::oid("1.2.840.113549.1.1.1"), "06092a864886f70d010101"},
        {"joint arc above 39", der::oid("2.999.3"), "0603883703"},
        {"bits", der::bitString(Bytes{0xA0}, 5), "030205a0"},
        {"set is sorted", der::setOf({der::integer(2), der::integer(1)}), "3106020101020102"},
        {"context primitive", der::primitiveTag(2, asBytes("a")), "820161"},
        {"explicit", der::explicitTag(3, der::null()), "a3020500"},
        {"UTC until 2049", der::time(at(2049, 12, 31)), "170d3439313233313031303230335a"},
        {"UTC from 1950", der::time(at(1950, 1, 1)), "170d3530303130313031303230335a"},
        {"generalized from 2050", der::time(at(2050, 1, 1)), "180f32303530303130313031303230335a"},
        {"generalized before 1950", der::time(at(1949, 12, 31)),
            "180f31393439313233313031303230335a"},
        {"indefinite", der::tlv(0x30, der::null(), der::Length::Indefinite), "308005000000"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(hex(row.made), row.expected) << row.what;
    }
}

TEST(DerWriter, LengthsTakeTheFewestOctets)
{
    struct Size {
        std::size_t content;
        std::string header;
    };
    for (const Size& size : {Size{127, "047f"}, Size{128, "048180"}, Size{255, "0481ff"},
             Size{256, "04820100"}, Size{65536, "0483010000"}}) {
        const Bytes made = der::octetString(Bytes(size.content, 0));
        EXPECT_EQ(hex(ByteView(made).first(size.header.size() / 2)), size.header) << size.content;
    }
}
