# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DMANIFEST=... -DFOLDER=... -DOPENSSL=... -DOUTPUT=... -P embed_anchors.cmake
#
# Writes the manifest and the certificates it names as C++ data. A certificate that is missing, or is
# not the one whose SHA-256 stands in the manifest, ends the build: a program with other roots than it
# says must not exist.

cmake_minimum_required(VERSION 3.25)

function(hex_array out hex)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," array "${hex}")
  set(${out} "${array}" PARENT_SCOPE)
endfunction()

function(certificate_hex out name file sha256)
  set(path "${FOLDER}/${file}")
  if(NOT EXISTS "${path}")
    message(FATAL_ERROR
      "The root certificate \"${name}\" is not in ${path}. Install the package ca-certificates, or set "
      "ASSAYER_CA_FOLDER to the folder that holds it.")
  endif()
  execute_process(COMMAND "${OPENSSL}" x509 -in "${path}" -outform DER -out "${OUTPUT}.der"
    RESULT_VARIABLE status ERROR_VARIABLE error)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "The root certificate in ${path} cannot be read: ${error}")
  endif()
  file(SHA256 "${OUTPUT}.der" found)
  file(READ "${OUTPUT}.der" hex HEX)
  file(REMOVE "${OUTPUT}.der")
  if(NOT found STREQUAL sha256)
    message(FATAL_ERROR
      "The certificate in ${path} is not the \"${name}\" of the manifest: its SHA-256 is ${found}, and "
      "${sha256} was expected. It is not built in.")
  endif()
  set(${out} "${hex}" PARENT_SCOPE)
endfunction()

file(STRINGS "${MANIFEST}" lines REGEX "^[^#]")
set(arrays "")
set(rows "")
set(count 0)
foreach(line IN LISTS lines)
  string(REPLACE "|" ";" fields "${line}")
  list(GET fields 0 name)
  list(GET fields 1 file)
  list(GET fields 2 sha256)
  list(GET fields 3 spki)
  list(GET fields 4 notBefore)
  list(GET fields 5 notAfter)
  list(GET fields 6 subject)
  list(GET fields 7 source)
  set(certificateView "{}")
  set(subjectView "{}")
  if(file STREQUAL "-")
    hex_array(array "${subject}")
    set(subjectView "kData${count}")
  else()
    certificate_hex(hex "${name}" "${file}" "${sha256}")
    hex_array(array "${hex}")
    set(certificateView "kData${count}")
  endif()
  string(APPEND arrays "constexpr Byte kData${count}[] = {${array}};\n")
  string(APPEND rows
    "    {\"${name}\", \"${sha256}\",\n     \"${spki}\",\n     \"${notBefore}\", \"${notAfter}\", "
    "\"${source}\", ${certificateView}, ${subjectView}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUTPUT}.new"
"// Made from anchors.manifest by embed_anchors.cmake; changes here are lost.
#include \"trust/manifest.h\"

namespace attest::trust {
namespace {

${arrays}
constexpr ManifestEntry kEntries[] = {
${rows}};

} // namespace

std::span<const ManifestEntry> manifest()
{
    return kEntries;
}

} // namespace attest::trust
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
file(REMOVE "${OUTPUT}.new")
