# SPDX-License-Identifier: GPL-3.0-or-later

# assayer_fuzz(<name> [LINK ...])
#
# fuzz_<name>.cpp defines LLVMFuzzerTestOneInput. With ASSAYER_FUZZ it becomes the fuzzer
# fuzz_<name>; with ASSAYER_TESTS a program that replays corpus/<name>/ once, so that what a fuzzer
# found stays found (ctest entry fuzz-<name>).
function(assayer_fuzz name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "assayer_fuzz(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(ASSAYER_FUZZ)
    add_executable(fuzz_${name} fuzz_${name}.cpp)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(fuzz_${name} fuzz_${name}.cpp replay.cpp)
    add_test(NAME fuzz-${name}
      COMMAND fuzz_${name} "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
    set_tests_properties(fuzz-${name} PROPERTIES TIMEOUT 600)
  endif()
  assayer_common(fuzz_${name})
  target_link_libraries(fuzz_${name} PRIVATE ${arg_LINK})
endfunction()
