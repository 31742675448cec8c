# SPDX-License-Identifier: GPL-3.0-or-later

# assayer_test(<name> SOURCES ... [LINK ...])
#
# One GoogleTest program test_<name> and one ctest entry for it: a process per test case would mint
# the same keys and read the same vectors hundreds of times. Without sources, nothing is made.
# LINK names the layers under test. tests/support is linked to all of them.
function(assayer_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "assayer_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_SOURCES)
    return()
  endif()

  set(target test_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES ASSAYER_IS_TEST ON)
  target_link_libraries(${target} PRIVATE assayer_options assayer_warnings
    ${arg_LINK} assayer_test_support)
  if(ASSAYER_PCH)
    target_precompile_headers(${target} REUSE_FROM assayer_test_pch)
  endif()
  target_compile_definitions(${target} PRIVATE
    ASSAYER_TEST_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")

  add_test(NAME ${name} COMMAND ${target})
  # 77: every case was skipped. A program with some skipped cases passes, and leaves a list that the
  # entry "skipped-cases" turns into a visible skip (see assayer_report_skips).
  set_tests_properties(${name} PROPERTIES
    SKIP_RETURN_CODE 77
    TIMEOUT 600
    ENVIRONMENT "ASSAYER_SKIP_LIST=${CMAKE_BINARY_DIR}/skips/${name}.txt")
  set_property(GLOBAL APPEND PROPERTY ASSAYER_TEST_NAMES ${name})
endfunction()

# assayer_ui_test(<name> SOURCES ... [LINK ...])
#
# One Qt Test program test_ui_<name>, run without a display, and one ctest entry ui-<name> for it.
# tests/ui/support is linked to all of them. Sources that declare Q_OBJECT include their .moc file.
function(assayer_ui_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "assayer_ui_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target test_ui_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES ASSAYER_IS_TEST ON
    AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
  target_link_libraries(${target} PRIVATE assayer_options assayer_warnings
    ${arg_LINK} assayer_ui_test_support assayer_ui)
  if(ASSAYER_PCH)
    target_precompile_headers(${target} REUSE_FROM assayer_ui_test_support)
  else()
    target_compile_options(${target} PRIVATE "SHELL:-include \"${ASSAYER_UI_TEST_PATIENCE}\"")
  endif()
  add_test(NAME ui-${name} COMMAND ${target})
  set_tests_properties(ui-${name} PROPERTIES TIMEOUT 600
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LC_ALL=C.UTF-8")
endfunction()

# Last in line: reports skipped if any case of any program was skipped, so that a run without the
# reference material does not look complete.
function(assayer_report_skips)
  get_property(names GLOBAL PROPERTY ASSAYER_TEST_NAMES)
  if(NOT names)
    return()
  endif()
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/skips")
  add_test(NAME skipped-cases
    COMMAND sh "${CMAKE_SOURCE_DIR}/tests/support/skipped.sh" "${CMAKE_BINARY_DIR}/skips")
  set_tests_properties(skipped-cases PROPERTIES SKIP_RETURN_CODE 77 DEPENDS "${names}")
endfunction()
