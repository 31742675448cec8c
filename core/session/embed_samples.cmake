# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFOLDER=... -DNAMES=a,b -DOUTPUT=... -P embed_samples.cmake
#
# Writes FOLDER/NAME.attestcase of each name as C++ data.

cmake_minimum_required(VERSION 3.25)

string(REPLACE "," ";" names "${NAMES}")
set(arrays "")
set(rows "")
set(count 0)
foreach(name IN LISTS names)
  file(READ "${FOLDER}/${name}.attestcase" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," array "${hex}")
  string(APPEND arrays "constexpr char kCase${count}[] = {${array}};\n")
  string(APPEND rows "    {\"${name}\", {kCase${count}, sizeof(kCase${count})}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUTPUT}"
"// Made by embed_samples.cmake; changes here are lost.
#include \"session/samples.h\"

namespace attest::session {
namespace {

${arrays}
constexpr Sample kSamples[] = {
${rows}};

} // namespace

std::span<const Sample> samples()
{
    return kSamples;
}

} // namespace attest::session
")
