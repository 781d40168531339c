; The installer for Windows, for one user, without an administrator.
;   makensis -NOCD -DVERSION=1.2.3 -DTREE=<frozen tree> -DOUT=<setup.exe> packaging/windows/setup.nsi
;
; setup.exe [/S] [/OLDER] [/D=C:\folder]     /S: silent; /OLDER: also over a newer version
; uninstall.exe [/S] [/PURGE]                /PURGE: your progress, too
;
; Exit codes: 0 done, 1 left by the user, 2 failed, 3 a Windows too old, 4 StudyApp is running,
; 5 a newer version is installed, 6 the folder cannot be written to or the disk is full.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"

!define APP "StudyApp"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
Name "${APP} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${APP}" "InstallDir"
RequestExecutionLevel user
!ifdef FAST ; for checks
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "CompanyName" "The StudyApp developers"
VIAddVersionKey "FileDescription" "${APP} installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence; see the folder of licences"

!define MUI_ICON "packaging/windows/studyapp.ico"
!define MUI_UNICON "packaging/windows/studyapp.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\studyapp.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro StopWith Code Text
  MessageBox MB_ICONEXCLAMATION "${Text}" /SD IDOK
  SetErrorLevel ${Code}
  Quit
!macroend

; Windows lets nobody write to a program that runs.
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\studyapp.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\studyapp.exe" a
    ${If} ${Errors}
      !insertmacro StopWith 4 "${APP} is running. Please close it, then start this again."
    ${EndIf}
    FileClose $0
    ClearErrors
    FileOpen $0 "$INSTDIR\studyapp-console.exe" a
    ${If} ${Errors}
    ${AndIf} ${FileExists} "$INSTDIR\studyapp-console.exe"
      !insertmacro StopWith 4 "A command of ${APP} is running. Please wait for its end, then start this again."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro StopWith 3 "${APP} needs Windows 10 or newer, 64-bit."
  ${EndIf}
  ReadRegStr $1 HKCU "${KEY}" "DisplayVersion"
  ${If} $1 != ""
    ${VersionCompare} "$1" "${VERSION}" $0
    ${If} $0 == 1
      ${GetParameters} $2
      ClearErrors
      ${GetOptions} $2 "/OLDER" $3
      ${If} ${Errors}
        MessageBox MB_ICONQUESTION|MB_YESNO|MB_DEFBUTTON2 \
          "Version $1 is installed, and this is the older ${VERSION}.$\n$\nGo back to it? Progress saved by a newer version may be refused by an older one." \
          /SD IDNO IDYES go_on
        SetErrorLevel 5
        Quit
        go_on:
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "-program"
  !insertmacro StopIfRunning

  ; A file that can be made here says that the folder may be written to.
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\.try" w
  ${If} ${Errors}
    !insertmacro StopWith 6 "$INSTDIR cannot be written to. Please choose another folder."
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\.try"

  ; All of it is unpacked beside first, so that a full disk leaves the old version as it was.
  RMDir /r "$INSTDIR\new"
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR\new"
  File /r "${TREE}/*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    !insertmacro StopWith 6 "Not everything could be unpacked, so nothing was changed. Is the disk full?"
  ${EndIf}
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; what the old version had; progress lies in $APPDATA\${APP}
  Delete "$INSTDIR\studyapp.exe"
  Delete "$INSTDIR\studyapp-console.exe"
  Rename "$INSTDIR\new\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\new\studyapp.exe" "$INSTDIR\studyapp.exe"
  Rename "$INSTDIR\new\studyapp-console.exe" "$INSTDIR\studyapp-console.exe"
  RMDir /r "$INSTDIR\new"
  ${If} ${Errors}
    !insertmacro StopWith 6 "The new files could not be put in place. Please start this again."
  ${EndIf}

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\studyapp.exe"
  WriteRegStr HKCU "Software\${APP}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The StudyApp developers"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\studyapp.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  WriteRegStr HKCU "Software\Classes\.studypack" "" "${APP}.Pack"
  WriteRegStr HKCU "Software\Classes\${APP}.Pack" "" "${APP} question pack"
  WriteRegStr HKCU "Software\Classes\${APP}.Pack\DefaultIcon" "" "$INSTDIR\studyapp.exe,0"
SectionEnd

Section "Uninstall"
  !insertmacro StopIfRunning
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\studyapp.exe"
  Delete "$INSTDIR\studyapp-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\${APP}"
  DeleteRegKey HKCU "Software\Classes\.studypack"
  DeleteRegKey HKCU "Software\Classes\${APP}.Pack"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${IfNot} ${Errors}
    RMDir /r "$APPDATA\${APP}"
  ${EndIf}
SectionEnd
