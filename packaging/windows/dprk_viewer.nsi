; Installs DPRK Viewer for one user, without elevation. Compiled by windows_installer.py, which
; says what VERSION, OUT and LIST are: the version of the program, the file to make, and the
; files that are installed and removed, one by one.
;
; /S installs silently, /D=FOLDER (last, without quotes) says where. Exit codes beside those
; of NSIS (0 done, 1 cancelled, 2 failed): 4 the program is open, 5 this Windows is too old,
; 6 the folder holds another program.

Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off
AllowSkipFiles off
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"
!include "${LIST}"

!define NAME "DPRK Viewer"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\dprk-viewer"
!define SHEET "dprk-viewer.sheet"
!define OLDEST_BUILD 17763 ; Windows 10 1809: Qt needs it

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "DPRK Viewer contributors"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Say why, and end with a code that a script can read.
!macro Refuse CODE SENTENCE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that is open cannot be written over: Windows holds its file.
!macro RefuseWhereOpen FOLDER PROGRAM
  ${If} ${FileExists} "${FOLDER}\${PROGRAM}"
    ClearErrors
    FileOpen $R9 "${FOLDER}\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro Refuse 4 "DPRK Viewer is open. Close it and try again; nothing was changed."
    ${EndIf}
    FileClose $R9
  ${EndIf}
!macroend

; The Explorer shows new kinds of files at once.
!macro TellExplorer
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse 5 "DPRK Viewer needs 64-bit Windows 10, version 1809, or newer. Nothing was changed."
  ${EndIf}
  ReadRegStr $R0 HKCU "${KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
    ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION "Version $R0 is installed, which is newer. Go back to version ${VERSION}? Your settings are kept." /SD IDYES IDNO`
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "install"
  SetShellVarContext current
  !insertmacro RefuseWhereOpen "$INSTDIR" "${NAME}.exe"
  !insertmacro RefuseWhereOpen "$INSTDIR" "dprk-viewer.exe"
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\dprk-viewer.exe"
    !insertmacro Refuse 6 "The folder $INSTDIR holds another program. Choose another folder; nothing was changed."
  ${EndIf}

  ; A former version goes first, with its own list of files, so that none of them stays.
  ; It leaves settings and presets.
  ReadRegStr $R0 HKCU "${KEY}" "InstallLocation"
  ${If} $R0 != ""
  ${AndIf} ${FileExists} "$R0\uninstall.exe"
    ExecWait '"$R0\uninstall.exe" /S _?=$R0' $R1
    ${If} $R1 <> 0
      !insertmacro Refuse 4 "The former version in $R0 could not be removed. Close DPRK Viewer and try again."
    ${EndIf}
    Delete "$R0\uninstall.exe"
    RMDir "$R0"
  ${EndIf}

  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"

  WriteRegStr HKCU "Software\Classes\.dprksheet" "" "${SHEET}"
  WriteRegStr HKCU "Software\Classes\${SHEET}" "" "DPRK Viewer sheet selection"
  WriteRegStr HKCU "Software\Classes\${SHEET}\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "Software\Classes\${SHEET}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  !insertmacro TellExplorer

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "${KEY}" "Publisher" "DPRK Viewer contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${INSTALLED_KB}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Removes what was installed and nothing else: no folder goes that holds another file.
; /PURGE also removes the reader's settings.
Section "Uninstall"
  SetShellVarContext current
  !insertmacro RefuseWhereOpen "$INSTDIR" "${NAME}.exe"
  !insertmacro RefuseWhereOpen "$INSTDIR" "dprk-viewer.exe"
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\${SHEET}"
  ReadRegStr $R0 HKCU "Software\Classes\.dprksheet" ""
  ${If} $R0 == "${SHEET}"
    DeleteRegKey HKCU "Software\Classes\.dprksheet"
  ${EndIf}
  !insertmacro TellExplorer
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} "$R0" "/PURGE" $R1
  ${IfNot} ${Errors}
    RMDir /r "$LOCALAPPDATA\dprk-viewer"
  ${EndIf}
SectionEnd
