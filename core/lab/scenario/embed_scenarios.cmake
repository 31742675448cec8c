# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFOLDER=... -DOUTPUT=... -P embed_scenarios.cmake
#
# Writes every FOLDER/*.json, in the order of their names, as C++ data.

cmake_minimum_required(VERSION 3.25)

file(GLOB files "${FOLDER}/*.json")
list(SORT files)
set(arrays "")
set(rows "")
set(count 0)
foreach(path IN LISTS files)
  get_filename_component(name "${path}" NAME_WE)
  file(READ "${path}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," array "${hex}")
  string(APPEND arrays "constexpr char kFile${count}[] = {${array}};\n")
  string(APPEND rows "    {\"${name}\", {kFile${count}, sizeof(kFile${count})}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUTPUT}"
"// Made by embed_scenarios.cmake; changes here are lost.
#include \"lab/scenario/scenario.h\"

namespace attest::lab {
namespace {

${arrays}
constexpr ScenarioFile kFiles[] = {
${rows}};

} // namespace

std::span<const ScenarioFile> scenarioFiles()
{
    return kFiles;
}

} // namespace attest::lab
")
