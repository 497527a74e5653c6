# Files that travel inside the binary: SQL, rule packs, the message catalogue.
#
# carebank_embed(OUT.cpp NAMESPACE FUNCTION ROOT FILE...) writes a .cpp that defines
#   std::string_view NAMESPACE::FUNCTION(std::string_view name)   -- empty where there is no such file
#   std::span<const std::string_view> NAMESPACE::FUNCTION_names() -- sorted
# where a name is the file's path below ROOT. It is made anew when a file changes.
set(CAREBANK_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)

function(carebank_embed out namespace function root)
  set(files ${ARGN})
  list(SORT files)
  string(REPLACE ";" "|" joined "${files}")
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DNAMESPACE=${namespace} -DFUNCTION=${function} -DROOT=${root}
            "-DFILES=${joined}" -P ${CAREBANK_EMBED_SCRIPT}
    DEPENDS ${files} ${CAREBANK_EMBED_SCRIPT}
    VERBATIM)
endfunction()
